from autograder.author import check


@check("double leaves its input alone, for other dtypes and layouts too", function="double", points=2)
def test_double_leaves_input(agree, rng):
    x, y = rng.normal(3, 4, dtype=rng.float64), rng.normal(5, 2).T

    def observe(impl):
        return {"float64": impl.double(x), "transposed": impl.double(y), "inputs afterwards": [x, y]}

    agree(observe)


@check("double passes the gradient on", function="double", points=1)
def test_double_gradient(agree, rng):
    x, w = rng.normal(4), rng.normal(4)

    def observe(impl):
        leaf = x.clone().requires_grad_()
        (w * impl.double(leaf)).sum().backward()
        return leaf.grad

    agree(observe)


@check("Counter adds up over tensors of any shape", function="Counter", points=2)
def test_counter_adds_up(agree, student, rng):
    tensors = [rng.normal(2, 3), rng.normal(5), rng.normal(3, 1, 2)]

    def observe(impl):
        counter = impl.Counter()
        totals = [counter.total()]
        for x in tensors:
            counter.add(x)
            totals.append(counter.total())
        return totals

    agree(observe)
    totals = student(observe)
    assert totals == sorted(totals), f"the count went down: {totals}"
