"""Copies of the course for those who must not have its solutions: students (a release) and LMSs (a bundle).

Job: lay out a copy that grades by recorded references (`copy`), make of it what students get (`release`), and prove
that no secret is in it (`leaks`).  Nothing here is imported while a submission is graded.
"""
