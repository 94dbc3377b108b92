"""You return the values without their steps. Each point is a pair (step, value)."""


def read_scalars(logdir, tag):
    events = EventAccumulator(logdir, size_guidance={"scalars": 0}).Reload()
    return [event.value for event in events.Scalars(tag)]
