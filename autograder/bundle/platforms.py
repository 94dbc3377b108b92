"""The platforms, and what each gives a grader: time, memory, a user, and how many files make one submission."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Platform:
    """One platform.

    seconds: after which the platform ends a run; own_seconds: after which we do, with a result.  memory_mb: what the
    bundle needs there, and asks for where it can.  several: one submission may answer several exercises, whose points
    are summed.  hidden: hidden graders travel along, out of the students' reach.
    """

    name: str
    seconds: int
    own_seconds: int
    memory_mb: int
    several: bool = True
    hidden: bool = True


PLATFORMS = {
    platform.name: platform
    for platform in (
        Platform("gradescope", 600, 540, 768),
        Platform("prairielearn", 300, 270, 2048, several=False),
        # The least that VPL's default limits give; the environment tells the real one.
        Platform("moodle", 240, 225, 1024),
        # A student's repository is the student's own: hidden graders in it would be hidden from nobody.
        Platform("github", 600, 540, 7168, hidden=False),
    )
}
