# wrong: read_scalars: the scalars of all tags
# base: right/r01_plain.py
def read_scalars(logdir, tag):
    acc = EventAccumulator(str(logdir), size_guidance={"scalars": 0})
    acc.Reload()
    return [(e.step, e.value) for t in acc.Tags()["scalars"] for e in acc.Scalars(t)]
