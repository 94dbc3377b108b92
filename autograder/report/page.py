"""A result record as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere.

Everything is escaped by the template; the only markup made here are the tags around names in backticks, after that,
and pictures, which escape what they hold.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.guide import Guides
from autograder.picture import Picture
from autograder.record import Record
from autograder.texts import text

from ._format import unfolded
from ._view import view
from .pictures import Drawing, custom_properties, document, drawing, image
from .pictures.palette import DARK, LIGHT

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_COLUMNS = 75
_TEMPLATES = Path(__file__).parent / "templates"


def html_report(record: Record, title: str, guides: Guides | None = None) -> str:
    """The report as an HTML document; title: the exercise's; guides: of its functions."""
    return _environment().get_template("report.html.j2").render(report=view(record, title, guides))


@functools.cache
def _environment() -> Environment:
    # Imported on use: most runs print in the terminal alone.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(_TEMPLATES)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(text=text, light=custom_properties(LIGHT), dark=custom_properties(DARK))
    environment.filters.update(names=_names, place=_place, drawings=_drawings, svg=_svg, image=_image)
    return environment


def _place(lines: list[str]) -> str:
    return "\n".join(part for line in lines for part in unfolded(line, _COLUMNS))


def _drawings(pictures: list[Picture]) -> list[Drawing]:
    return [drawn for picture in pictures if (drawn := drawing(picture))]


def _svg(drawn: Drawing) -> Markup:
    from markupsafe import Markup

    return Markup(document(drawn))


def _image(drawn: Drawing) -> Markup:
    from markupsafe import Markup

    return Markup(image(drawn))


def _names(sentence: str) -> Markup:
    """A sentence with what stands in backticks as code; escaped before that, so that it brings no tags along."""
    from markupsafe import Markup, escape

    return Markup(re.sub(r"`([^`\n]+)`", r"<code>\1</code>", str(escape(sentence))))
