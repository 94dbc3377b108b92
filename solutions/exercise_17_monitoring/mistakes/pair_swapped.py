"""Your pairs are (value, step). The step comes first."""


def read_scalars(logdir, tag):
    events = EventAccumulator(logdir, size_guidance={"scalars": 0}).Reload()
    return [(event.value, event.step) for event in events.Scalars(tag)]
