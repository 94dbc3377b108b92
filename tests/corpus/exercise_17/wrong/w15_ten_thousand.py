# wrong: read_scalars: the default keeps 10,000 scalars
# base: right/r01_plain.py
def read_scalars(logdir, tag):
    acc = EventAccumulator(str(logdir))
    acc.Reload()
    return [(e.step, e.value) for e in acc.Scalars(tag)]
