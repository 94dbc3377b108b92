"""The `grade` command.  ``main`` starts the zygote before it imports anything else: torch then loads meanwhile."""

from __future__ import annotations

import importlib.util
import sys

#: Words after which nothing is graded, so that no zygote is needed; the doctor starts one once torch was looked at.
_WITHOUT_GRADING = ("build", "start", "export", "push", "next", "diff", "reset", "doctor")
#: What the processes that grade import, and would each miss with a traceback.
_FOR_GRADING = ("torch", "numpy", "cloudpickle", "safetensors", "pytest")
#: For where the library that reads the sentences of all languages is missing, or the doctor lacks one itself.
_NO_TEXTS = "{library} is missing in {python}. Install the course again: pip install -e ."


def main() -> None:
    """Entry point of the console script; ends the process with the contract's exit status."""
    try:
        status = _main(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    except ImportError as error:
        status = _missing(error)
    sys.exit(status)


def _main(arguments: list[str]) -> int:
    words = [word for word in arguments if not word.startswith("-")]
    helps = {"--help", "-h", "--version"} & set(arguments)
    grades = words and words[0] not in _WITHOUT_GRADING and not helps
    for library in _FOR_GRADING if grades else ():
        if importlib.util.find_spec(library) is None:
            raise ModuleNotFoundError(f"No module named {library!r}", name=library)
    from autograder.grading.client import Pool

    pool = Pool() if grades else None
    try:
        from autograder.cli.app import run

        return run(arguments, pool)
    finally:
        if pool:
            pool.close()


def _missing(error: ImportError) -> int:
    """A library that is missing or broken is no fault of the student's, and no traceback says what to do."""
    library = (error.name or "").split(".")[0]
    if library == "autograder" or "--verbose" in sys.argv:
        raise error
    try:
        if "doctor" in sys.argv:
            raise error
        from autograder.texts import text

        key = "cli.missing_library" if isinstance(error, ModuleNotFoundError) else "cli.broken_library"
        sentence = text(key, library=library, python=sys.executable, message=error)
    except ImportError:
        sentence = _NO_TEXTS.format(library=library or error, python=sys.executable)
    sys.stderr.write(sentence + "\n")
    return 3
