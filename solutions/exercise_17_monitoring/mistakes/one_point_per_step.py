"""You keep one point per step, as a dictionary does. A step that was logged twice has two points, and none may
be left out."""


def read_scalars(logdir, tag):
    events = EventAccumulator(logdir, size_guidance={"scalars": 0}).Reload()
    return list({event.step: event.value for event in events.Scalars(tag)}.items())
