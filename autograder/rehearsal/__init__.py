"""Rehearsal: a bundle tried on this machine as its platform would run it, before anybody uploads it.

Job: lay out a platform's directories in a root of their own, unpack the bundle there, run its scripts with the time,
the memory and the user that the platform gives and without a network, and read what they leave by the platform's
rules.  It never looks into a bundle's grader, and nothing of it travels in a bundle.  Linux only.
"""
