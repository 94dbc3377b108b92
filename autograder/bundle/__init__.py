"""Bundles: the grader of one or more exercises, packed for the machine of an LMS.

Job: lay out a copy of the course with its hidden graders and recorded references (`make`), and, inside that copy and
on the LMS's machine, grade what was uploaded and leave a result that the platform reads, whatever happens (`run`).
`run` and what it imports (`plan`, `upload`, `result`) travel in the bundle; they need no solution and no network.
"""
