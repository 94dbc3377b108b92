"""The workers' entries where there is no fork: a new interpreter, which has to import torch first."""

from __future__ import annotations

import torch

from autograder.engine import trusted_worker, worker
from autograder.engine.eager import stay_eager


def main() -> None:
    """Serve one job and end the process; never returns."""
    _prepare()
    worker.main()


def main_trusted() -> None:
    """Serve jobs of the course's own code until the channel closes, and end the process; never returns."""
    _prepare()
    trusted_worker.main()


def _prepare() -> None:
    torch.set_num_threads(1)
    stay_eager()
