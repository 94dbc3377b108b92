"""Your values are tensors. Return Python numbers: event.value is one already."""

import torch


def read_scalars(logdir, tag):
    events = EventAccumulator(logdir, size_guidance={"scalars": 0}).Reload()
    return [(event.step, torch.tensor(event.value)) for event in events.Scalars(tag)]
