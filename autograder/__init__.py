"""An auto-graded PyTorch course: exercises, graders, and the engine that runs them on untrusted code."""

__version__ = "0.1.0"
