"""The worker's entry where there is no fork: ``python -I -m autograder.engine.spawned``."""

from __future__ import annotations

import torch

from autograder.engine.eager import stay_eager
from autograder.engine.worker import main

if __name__ == "__main__":
    torch.set_num_threads(1)
    stay_eager()
    main()
