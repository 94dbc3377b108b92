"""nbgrader: its source notebooks from the one source, and preprocessors that grade by our engine in place of a kernel.

Nothing but `preprocessors`, `ahead`, `gradebook` and `late` imports nbgrader, which the extra "instructor" brings.
"""
