"""Searches its memory for the code of the check, and shows it where a hidden check asks.

Must not: show a hidden check.
"""

import traceback


def tell(what):
    """By every way out that there is: output, a message, a file outside."""
    print(what)
    try:
        with open("@OUTSIDE@/leaked", "a") as file:
            file.write(str(what))
    except OSError:
        pass
    raise RuntimeError(str(what))


def double(x):
    try:
        found = look(x)
    except OSError as error:
        found = type(error).__name__
    tell(found)


def look(x):
    import gc
    import types

    found = []
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and "test_hidden" in thing.__code__.co_filename:
            cells = [cell.cell_contents for cell in thing.__closure__ or ()]
            found.append((thing.__code__.co_consts, thing.__code__.co_names, cells))
    return found
