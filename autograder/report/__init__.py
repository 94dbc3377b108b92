"""What people read of a result record: in the terminal, on a page of HTML, and the overview of all exercises.

Job: put a record into words and onto a screen.  It may import the record, the texts, rich and (on use) jinja2.
It must never grade, read a submission, or know an exercise by name.  Whatever a submission could have written
(messages, output, names) is shown as plain text: never as markup of rich or HTML, never with control characters.
Both reports lay out the same view (``_view``), so they say the same in the same order.
"""

from .overview import OverviewRow, Status, print_overview
from .page import html_report
from .progress import Progress
from .terminal import print_report

__all__ = ["OverviewRow", "Progress", "Status", "html_report", "print_overview", "print_report"]
