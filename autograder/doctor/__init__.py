"""What holds on this machine, and the command that mends what does not.

Job: look, and say.  Every look is a function that gives findings and raises nothing: whoever needs a doctor has
something broken.  Nothing here imports torch into this process, because that may be what is broken.
"""
