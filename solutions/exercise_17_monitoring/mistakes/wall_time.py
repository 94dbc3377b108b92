"""You return the time at which a value was written in place of its step."""


def read_scalars(logdir, tag):
    events = EventAccumulator(logdir, size_guidance={"scalars": 0}).Reload()
    return [(event.wall_time, event.value) for event in events.Scalars(tag)]
