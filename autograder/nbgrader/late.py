"""The penalty of late work in nbgrader, by the late policy of our course's settings."""

from __future__ import annotations

from pathlib import Path

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Unicode

from autograder.course import Course


class LatePenalty(LateSubmissionPlugin):  # type: ignore[misc]
    """For `c.AssignLatePenalties.plugin_class`; without a policy in course.toml, nbgrader's own plugin."""

    course = Unicode(help="The folder of the autograder's course.").tag(config=True)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """The points that a notebook of this score loses; None: no penalty."""
        policy = Course(Path(self.course).expanduser()).settings.late
        if policy is None:
            own: float | None = super().late_submission_penalty(student_id, score, total_seconds_late)
            return own
        return round(score * (1.0 - policy.factor(total_seconds_late)), 9)
