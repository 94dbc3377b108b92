"""The course on disk: which exercises there are, what they say, and the files that students get.

Job: find the course, read sources, build stubs. It may import the standard library, and PyYAML, jupytext
and nbformat inside the functions that need them. It must never import torch or numpy, run an exercise's code,
or know an exercise by name: `grade` with no work to do has to start in milliseconds, and content belongs in
solutions/.
"""

from ._build import build, drift, write
from ._cells import Cell, cells, code_hash, hash_cells, read_cells
from ._course import Course, Exercise, Override, find_course
from ._equivalents import Equivalent, equivalents
from ._errors import CourseError
from ._header import Header
from ._notebook import notebook
from ._notes import without_notes
from ._settings import LatePolicy, Settings
from ._source import Source

__all__ = [
    "Cell",
    "Course",
    "CourseError",
    "Equivalent",
    "Exercise",
    "Header",
    "LatePolicy",
    "Override",
    "Settings",
    "Source",
    "build",
    "cells",
    "code_hash",
    "drift",
    "equivalents",
    "find_course",
    "hash_cells",
    "notebook",
    "read_cells",
    "without_notes",
    "write",
]
