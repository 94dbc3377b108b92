"""Running one function on one submission, in a process of its own, and nothing more.

Trusted: zygote, launch, observer, submission.  Untrusted: worker, loading, simulated, eager.  Between them: job and
results, by frames and codec.  Nothing here knows a check, a mark or an exercise.
"""
