"""Keeping a student's code apart: Landlock, a seccomp filter, limits, a user of its own, and namespaces.

Each mechanism is a module; :mod:`autograder.isolation.confine` puts them together as levels.
"""
