"""The colours of pictures in both schemes, in one place, so that their contrast can be computed."""

from __future__ import annotations

LIGHT = {
    "paper": "#ffffff", "ink": "#1b1f24", "soft": "#57606a", "grid": "#c3c9d1",
    "student": "#0550ae", "reference": "#a04100", "high": "#b3202a", "low": "#0550ae",
}  # fmt: skip
DARK = {
    "paper": "#14171b", "ink": "#e8eaed", "soft": "#a3adb8", "grid": "#4a535d",
    "student": "#79c0ff", "reference": "#ffa657", "high": "#ff9492", "low": "#79c0ff",
}  # fmt: skip

#: How much of a colour a square shows, by its step of 1 to 9.  Up to PALE, what is written on it is in ink.
PALE = 4
SHARES = (0.12, 0.19, 0.26, 0.33, 0.84, 0.88, 0.92, 0.96, 1.0)


def colour(name: str) -> str:
    """A colour for a style: the page's, or the light scheme's where there is no page."""
    return f"var(--picture-{name}, {LIGHT[name]})"


def custom_properties(scheme: dict[str, str]) -> str:
    """The declarations of a scheme."""
    return " ".join(f"--picture-{name}: {value};" for name, value in scheme.items())
