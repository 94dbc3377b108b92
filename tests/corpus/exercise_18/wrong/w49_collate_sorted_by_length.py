# wrong: collate: sorted by length
# base: right/r01_plain.py
base = collate


def collate(batch, pad_id):
    return base(sorted(batch, key=lambda pair: -len(pair[0])), pad_id)
