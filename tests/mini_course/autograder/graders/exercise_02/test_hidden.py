from autograder.author import check


@check("mean works for any shape, dtype and layout", function="mean", points=3)
def test_mean_shapes(agree, rng):
    x, y = rng.normal(2, 3, 5, dtype=rng.float64), rng.normal(4, 3).T

    def observe(impl):
        return {"float64": impl.mean(x), "transposed": impl.mean(y), "inputs afterwards": [x, y]}

    agree(observe)


@check("mean lies between the smallest and the largest entry", function="mean", points=1)
def test_mean_bounds(agree, student, rng):
    x = rng.uniform(3, 4, low=2.0, high=3.0)
    agree(lambda impl: impl.mean(x))
    value = float(student(lambda impl: impl.mean(x)))
    assert 2 <= value <= 3, f"all entries lie between 2 and 3, but their mean is {value:.3f}"


@check("mean passes the gradient on", function="mean", points=1)
def test_mean_gradient(agree, rng):
    x = rng.normal(3, 2)

    def observe(impl):
        leaf = x.clone().requires_grad_()
        impl.mean(leaf).backward()
        return leaf.grad

    agree(observe)
