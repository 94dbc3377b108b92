"""What isolation costs: one small observation at L0, L1 and L2, by turns in one run.

    python benchmarks/isolation.py [rounds]

Prints the median time of an observation at each level and what it costs over L0, and writes isolation.json beside it.
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path

import cloudpickle

from autograder.engine.launch import ForkLauncher, ZygoteProcess
from autograder.engine.limits import Limits
from autograder.engine.observer import Observer
from autograder.engine.results import Observed
from autograder.engine.submission import from_source

RESULT = Path(__file__).with_suffix(".json")
LEVELS = ("L0", "L1", "L2")
SOURCE = "import torch\n\ndef double(x):\n    return 2 * x\n"


def ask(impl):
    import torch

    return impl.double(torch.ones(3, 4))


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    zygote = ZygoteProcess("autograder.author")
    observers = {level: Observer(ForkLauncher(zygote.connection), Limits(), level=level) for level in LEVELS}
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    function, submission = cloudpickle.dumps(ask), from_source("double.py", SOURCE)
    seconds: dict[str, list[float]] = {level: [] for level in LEVELS}
    for k in range(rounds + 5):
        for level, observer in observers.items():
            answer = observer.observe(submission, function, seed=0, timeout=10)
            assert isinstance(answer.result, Observed), answer
            if k >= 5:  # the first ones load what all others find
                seconds[level].append(answer.seconds)
    for observer in observers.values():
        observer.close()
    zygote.close()
    median = {level: round(1000 * statistics.median(times), 2) for level, times in seconds.items()}
    more = {level: [a - b for a, b in zip(seconds[level], seconds["L0"], strict=True)] for level in LEVELS[1:]}
    cost = {f"{level} over L0": round(1000 * statistics.median(times), 2) for level, times in more.items()}
    print(f"milliseconds per observation, medians of {rounds}: {median}; {cost}")
    RESULT.write_text(json.dumps({"rounds": rounds, "milliseconds": median, **cost}, indent=1) + "\n")
    return 0 if cost["L1 over L0"] < 10 else 1


if __name__ == "__main__":
    sys.exit(main())
