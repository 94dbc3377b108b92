from autograder.author import check


@check("scale", function="scale", points=1)
def test_scale(agree, rng):
    x = rng.normal(3, 4)
    agree(lambda impl: impl.scale(x, 2.5))


@check("dot", function="dot", points=1)
def test_dot(agree, rng):
    u, v = rng.normal(7), rng.normal(7)
    agree(lambda impl: impl.dot(u, v))


@check("norm", function="norm", points=1)
def test_norm(agree, rng):
    x = rng.normal(3, 4)
    agree(lambda impl: impl.norm(x))


@check("outer", function="outer", points=1)
def test_outer(agree, rng):
    u, v = rng.normal(3), rng.normal(5)
    agree(lambda impl: impl.outer(u, v))


@check("softmax", function="softmax", points=1)
def test_softmax(agree, rng):
    x = rng.normal(3, 4)
    agree(lambda impl: impl.softmax(x))
