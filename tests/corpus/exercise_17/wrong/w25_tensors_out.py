# wrong: read_scalars: tensors instead of numbers
# base: right/r01_plain.py
def read_scalars(logdir, tag):
    acc = EventAccumulator(str(logdir), size_guidance={"scalars": 0})
    acc.Reload()
    return [(e.step, torch.tensor(e.value)) for e in acc.Scalars(tag)]
