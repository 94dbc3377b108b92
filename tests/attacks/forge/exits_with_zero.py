"""Ends the process with status 0, which a test runner takes for success.

Must not: earn points.
"""

import os

os._exit(0)
