"""What a worker is told, and by which word it answers that the submission has loaded."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.engine.limits import Limits
from autograder.engine.submission import Submission

#: Sent once the submission's cells have run, so that the clock of the observation starts there.
LOADED = b"loaded"


@dataclass(frozen=True)
class Job:
    """One submission, one function (as cloudpickle bytes), and the conditions of the call.

    ``folder`` is the worker's own and its working directory; ``simulated`` says that the function's tensors live
    on the simulated device.
    """

    submission: Submission
    observe: bytes
    seed: int
    limits: Limits
    folder: str
    simulated: bool = False
