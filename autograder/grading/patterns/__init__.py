"""General patterns: how a wrong observation follows from the expected one, where no known mistake explains it.

Trusted; sees plain data only.  A pattern is told where it holds exactly, within rounding, and where so many numbers
fit that chance cannot be the reason: few, equal or small whole numbers say nothing.
"""

from autograder.grading.patterns._found import Pattern
from autograder.grading.patterns._pairs import begins_wrong
from autograder.grading.patterns._recognise import recognise
from autograder.grading.patterns._sizes import inputs_of, sizes_of

__all__ = ["Pattern", "begins_wrong", "inputs_of", "recognise", "sizes_of"]
