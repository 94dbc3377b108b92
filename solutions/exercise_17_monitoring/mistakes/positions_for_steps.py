"""You number the points 0, 1, 2, ... in place of their steps. Use event.step: steps may start anywhere and leave
gaps."""


def read_scalars(logdir, tag):
    events = EventAccumulator(logdir, size_guidance={"scalars": 0}).Reload()
    return [(i, event.value) for i, event in enumerate(events.Scalars(tag))]
