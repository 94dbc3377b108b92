"""For authors: run checks with pytest itself, `pytest autograder/graders/exercise_03 --submission FILE`.

Loaded by every pytest run in the environment, so it imports nothing until ``--submission`` is given.  For debugging
(-k, --pdb, -x): marks come from `grade` alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --submission and --submission-seed."""
    group = parser.getgroup("autograder")
    group.addoption("--submission", type=Path, help="run the checks of the course's graders on this .py or .ipynb file")
    group.addoption("--submission-seed", type=int, default=0, help="draw the checks' inputs from this seed")


def pytest_configure(config: pytest.Config) -> None:
    """Register the fixtures where a submission is given."""
    if path := config.getoption("submission"):
        from autograder.grading.authoring import AuthorPlugin

        config.pluginmanager.register(AuthorPlugin(path, config.getoption("submission_seed")), "autograder-author")
