from autograder.author import check


@check("double gives twice every entry", function="double", points=2, elsewhere=True)
def test_double(agree, rng):
    x = rng.normal(2, 3)
    agree(lambda impl: {"result": impl.double(x), "one entry": impl.double(x[:1, :1])})


@check("Counter counts the entries of one tensor", function="Counter", points=3)
def test_counter(agree, rng):
    x = rng.normal(4, 3)

    def observe(impl):
        counter = impl.Counter()
        counter.add(x)
        return counter.total()

    agree(observe)
