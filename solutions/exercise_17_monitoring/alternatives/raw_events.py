"""The events themselves, without an accumulator."""


def read_scalars(logdir, tag):
    import os

    from tensorboard.backend.event_processing.event_file_loader import LegacyEventFileLoader

    points = []
    for name in sorted(os.listdir(logdir)):
        if "tfevents" in name:
            for event in LegacyEventFileLoader(os.path.join(logdir, name)).Load():
                points += [(event.step, v.simple_value) for v in event.summary.value if v.tag == tag]
    return points
