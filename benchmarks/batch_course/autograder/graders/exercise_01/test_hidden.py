from autograder.author import check


@check("scale, float64", function="scale", points=1)
def test_scale_64(agree, rng):
    x = rng.normal(2, 3, 4, dtype=rng.float64)
    agree(lambda impl: impl.scale(x, -0.5))


@check("dot, one entry", function="dot", points=1)
def test_dot_one(agree, rng):
    u, v = rng.normal(1), rng.normal(1)
    agree(lambda impl: impl.dot(u, v))


@check("norm, any shape", function="norm", points=1)
def test_norm_any(agree, rng):
    x = rng.normal(2, 3, 4)
    agree(lambda impl: impl.norm(x))


@check("outer, float64", function="outer", points=1)
def test_outer_64(agree, rng):
    u, v = rng.normal(4, dtype=rng.float64), rng.normal(2, dtype=rng.float64)
    agree(lambda impl: impl.outer(u, v))


@check("softmax of large numbers", function="softmax", points=1)
def test_softmax_large(agree, rng):
    x = 500 * rng.normal(2, 3, 4)
    agree(lambda impl: impl.softmax(x))
