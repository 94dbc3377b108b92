# wrong: read_scalars: one result for each folder: later events are not seen
# base: right/r01_plain.py
_cache = {}


def read_scalars(logdir, tag):
    if (str(logdir), tag) not in _cache:
        acc = EventAccumulator(str(logdir), size_guidance={"scalars": 0})
        acc.Reload()
        _cache[str(logdir), tag] = [(e.step, e.value) for e in acc.Scalars(tag)]
    return _cache[str(logdir), tag]
