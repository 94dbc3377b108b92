"""The workers' entry where there is no fork: a new interpreter, which has to import torch first."""

from __future__ import annotations

import torch

from autograder.engine import worker
from autograder.engine.eager import stay_eager


def main() -> None:
    """Serve jobs until there are no more, and end the process; never returns."""
    torch.set_num_threads(1)
    stay_eager()
    worker.main()
