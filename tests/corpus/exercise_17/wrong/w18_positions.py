# wrong: read_scalars: positions instead of steps
# base: right/r01_plain.py
def read_scalars(logdir, tag):
    acc = EventAccumulator(str(logdir), size_guidance={"scalars": 0})
    acc.Reload()
    return [(k, e.value) for k, e in enumerate(acc.Scalars(tag))]
