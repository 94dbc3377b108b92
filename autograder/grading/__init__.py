"""From checks to a result record: the author's vocabulary at work, references, comparison, diagnosis.

May import the engine, the course and the texts; never the command line or a report.
"""
