"""nbgrader: its source notebooks from the one source, and preprocessors that grade by our engine in place of a kernel.

The modules here import nbgrader, which the extra "instructor" brings; nothing else of the package does.
"""
