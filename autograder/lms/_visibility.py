"""When students see the results of hidden checks."""

from __future__ import annotations

from typing import Literal

Release = Literal["hidden", "after_due_date", "after_published", "visible"]
