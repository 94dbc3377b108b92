# wrong: read_scalars: (wall time, value)
# base: right/r01_plain.py
def read_scalars(logdir, tag):
    acc = EventAccumulator(str(logdir), size_guidance={"scalars": 0})
    acc.Reload()
    return [(e.wall_time, e.value) for e in acc.Scalars(tag)]
