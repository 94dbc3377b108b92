from autograder.author import check


@check("mean divides the sum by the number of entries", function="mean", points=5, elsewhere=True)
def test_mean(agree, rng):
    x = rng.normal(3, 4)
    row, entry = x[:1], x[:1, :1]
    agree(lambda impl: {"result": impl.mean(x), "one row": impl.mean(row), "one entry": impl.mean(entry)})
