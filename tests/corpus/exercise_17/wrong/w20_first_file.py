# wrong: read_scalars: only the first event file
# base: right/r01_plain.py
import glob
import os


def read_scalars(logdir, tag):
    path = sorted(glob.glob(os.path.join(str(logdir), "events*")))[0]
    acc = EventAccumulator(path, size_guidance={"scalars": 0})
    acc.Reload()
    return [(e.step, e.value) for e in acc.Scalars(tag)]
