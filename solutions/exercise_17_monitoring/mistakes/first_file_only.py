"""You read the oldest event file only. A resumed run leaves several files in its folder; give the folder to the
EventAccumulator."""


def read_scalars(logdir, tag):
    from pathlib import Path

    file = min(Path(logdir).glob("*tfevents*"))
    events = EventAccumulator(str(file), size_guidance={"scalars": 0}).Reload()
    return [(event.step, event.value) for event in events.Scalars(tag)] if tag in events.Tags()["scalars"] else []
