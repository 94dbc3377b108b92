"""You return the array itself. It shares memory, but it is no tensor."""


def shared_view(a):
    return a
