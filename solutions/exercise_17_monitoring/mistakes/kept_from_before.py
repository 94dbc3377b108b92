"""The points of a folder are kept from the first call, so what the training has logged since then is missing. Read the
event files anew each time."""

curves = {}


def read_scalars(logdir, tag):
    if (logdir, tag) not in curves:
        events = EventAccumulator(logdir, size_guidance={"scalars": 0}).Reload()
        curves[logdir, tag] = [(event.step, event.value) for event in events.Scalars(tag)]
    return curves[logdir, tag]
