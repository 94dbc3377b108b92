"""What a worker is told, and the words by which it says how far it has come."""

from __future__ import annotations

from dataclasses import dataclass, field

from autograder.engine.limits import Limits
from autograder.engine.submission import Submission
from autograder.isolation.confine import Confinement

#: Sent before the job is read: what the process needed to start is nobody's time but ours.
READY = b"ready"
#: Sent once the job was read and the process is confined: from here on, what happens is the submission's doing.
BOUND = b"bound"
#: Sent once the submission's cells have run, so that the clock of the observation starts there.
LOADED = b"loaded"
#: Sent after each job: whether it can serve the next one as if it had served none.
CLEAN, DIRTY = b"clean", b"dirty"

#: The name of the simulated device; see autograder.engine.simulated.
SIMULATED = "simulated"


@dataclass(frozen=True)
class Job:
    """One submission, one function (as cloudpickle bytes), and the conditions of the call.

    ``folder`` is the worker's own and its working directory; ``confinement`` is what it does to itself;
    ``simulated`` says that the function's tensors live on the simulated device; after ``seconds`` (0: never) it is told
    to end, a little before it is ended.
    """

    submission: Submission
    observe: bytes
    seed: int
    limits: Limits
    folder: str
    simulated: bool = False
    confinement: Confinement = field(default_factory=Confinement)
    seconds: float = 0.0

    @staticmethod
    def notice(timeout: float) -> float:
        """The seconds for an observation that is ended after ``timeout``."""
        return max(0.9 * timeout, timeout - 0.5)
