# wrong: read_scalars: nothing is loaded: KeyError
# base: right/r01_plain.py
def read_scalars(logdir, tag):
    return [(e.step, e.value) for e in EventAccumulator(str(logdir), size_guidance={"scalars": 0}).Scalars(tag)]
