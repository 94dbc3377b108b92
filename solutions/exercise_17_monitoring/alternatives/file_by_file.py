"""An accumulator of its own for each event file, in the order of their names."""


def read_scalars(logdir, tag):
    from pathlib import Path

    points = []
    for file in sorted(Path(logdir).glob("*tfevents*")):
        events = EventAccumulator(str(file), size_guidance={"scalars": 0})
        events.Reload()
        if tag in events.Tags()["scalars"]:
            points += [(int(event.step), float(event.value)) for event in events.Scalars(tag)]
    return points
