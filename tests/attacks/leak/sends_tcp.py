"""Sends what it knows over TCP.

Must not: reach a listener.
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
    import socket

    with socket.create_connection(("127.0.0.1", @TCP@), timeout=2) as connection:
        connection.sendall(b"leak")
    return "sent @TOKEN@"
