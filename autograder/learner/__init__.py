"""The learner's loop on a student's own machine.

Job: what was done and shown so far (`state`), which exercise is next (`path`), hints by steps (`ladder`), the untouched
stub (`stubs`) and keeping what it replaces (`backups`), and noticing that a file was saved (`saves`) or a key was
pressed (`keys`).  Nothing here grades, and nothing here counts for marks.
"""
