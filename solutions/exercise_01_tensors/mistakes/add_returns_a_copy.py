"""You change x, but what you return is another tensor. Return x itself."""


def add_(x, y):
    x.add_(y)
    return x.clone()
