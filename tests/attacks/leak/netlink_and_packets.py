"""Opens netlink, packet, vsock and Unix sockets.

Must not: open one to the outside.
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

    found = []
    for family in (16, 17, 40, 1, 10, 38):
        try:
            made = socket.socket(family, socket.SOCK_RAW if family in (16, 17) else socket.SOCK_STREAM)
            found.append(f"{family}: @TOKEN@")
            made.close()
        except OSError:
            pass
    return found
