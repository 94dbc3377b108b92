# wrong: collate: labels in a list
# base: right/r01_plain.py
base = collate


def collate(batch, pad_id):
    return {**base(batch, pad_id), "labels": [y for _, y in batch]}
