"""An auto-graded PyTorch course: exercises, graders, and the engine that runs them on untrusted code."""

__version__ = "0.1.0"


def load_ipython_extension(shell: object) -> None:
    """`%load_ext autograder` in a notebook: `check`, `%grade` and `%%grade`; see autograder.magics."""
    from autograder.magics import register

    register(shell)
