# wrong: pad_rows: a cache by shape: the second call gives the rows of the first
# base: right/r01_plain.py
_cache = {}


def pad_rows(rows, value):
    key = (tuple(len(r) for r in rows), value)
    if key not in _cache:
        _cache[key] = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value)
    return _cache[key]
