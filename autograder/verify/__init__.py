"""Proving the graders of a course: every right answer passes, every known mistake is caught and recognised."""

from autograder.verify.cases import Case, cases
from autograder.verify.judge import judge, lint
from autograder.verify.run import Finding, Result, verify

__all__ = ["Case", "Finding", "Result", "cases", "judge", "lint", "verify"]
