# wrong: read_scalars: only the values
# base: right/r01_plain.py
def read_scalars(logdir, tag):
    acc = EventAccumulator(str(logdir), size_guidance={"scalars": 0})
    acc.Reload()
    return [e.value for e in acc.Scalars(tag)]
