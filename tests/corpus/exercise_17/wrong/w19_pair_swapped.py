# wrong: read_scalars: (value, step)
# base: right/r01_plain.py
def read_scalars(logdir, tag):
    acc = EventAccumulator(str(logdir), size_guidance={"scalars": 0})
    acc.Reload()
    return [(e.value, e.step) for e in acc.Scalars(tag)]
