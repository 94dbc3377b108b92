"""Exercise 03, public checks: the values of every function, and einsum where the exercise asks for it."""

from autograder.author import CallRecorder, check


def einsum_calls(f, *inputs):
    """How often torch.einsum is called, in whatever form, while f runs."""
    with CallRecorder() as calls:
        f(*inputs)
    return calls.count("einsum")


def no_einsum(name):
    return f"{name} returns the right values, but it never calls torch.einsum, and here it should"


@check("transpose turns rows into columns", function="transpose", points=0.25, elsewhere=True)
def test_transpose(agree, rng):
    A = rng.normal(3, 5)
    agree(lambda impl: impl.transpose(A))


@check("transpose is right, and written with torch.einsum", function="transpose", points=0.5)
def test_transpose_einsum(agree, student, rng):
    A = rng.normal(4, 2)
    agree(lambda impl: impl.transpose(A))
    assert student(lambda impl: einsum_calls(impl.transpose, A)) > 0, no_einsum("transpose")


# The mean of 2 keeps sums away from zero, where rounding would be large beside the sum itself.
@check("trace sums the diagonal", function="trace", points=0.25, elsewhere=True)
def test_trace(agree, rng):
    A = rng.normal(5, 5, mean=2.0)
    agree(lambda impl: impl.trace(A))


@check("trace is right, and written with torch.einsum", function="trace", points=0.5)
def test_trace_einsum(agree, student, rng):
    A = rng.normal(4, 4, mean=2.0)
    agree(lambda impl: impl.trace(A))
    assert student(lambda impl: einsum_calls(impl.trace, A)) > 0, no_einsum("trace")


@check("total sums all entries, whatever the number of axes", function="total", points=0.25, elsewhere=True)
def test_total(agree, rng):
    vector, matrix, cube = (rng.normal(*shape, mean=2.0) for shape in [(4,), (3, 5), (2, 3, 4)])
    agree(lambda impl: {"1 axis": impl.total(vector), "2 axes": impl.total(matrix), "3 axes": impl.total(cube)})


@check("matmul is the matrix product", function="matmul", points=0.25, elsewhere=True)
def test_matmul(agree, rng):
    A, B = rng.normal(3, 4), rng.normal(4, 5)
    agree(lambda impl: impl.matmul(A, B))


@check("matmul is right, and written with torch.einsum", function="matmul", points=0.5)
def test_matmul_einsum(agree, student, rng):
    A, B = rng.normal(5, 2), rng.normal(2, 3)
    agree(lambda impl: impl.matmul(A, B))
    assert student(lambda impl: einsum_calls(impl.matmul, A, B)) > 0, no_einsum("matmul")


@check(
    "batch_matmul multiplies matrix b of A by matrix b of B, and keeps the batch",
    function="batch_matmul",
    points=0.25,
    elsewhere=True,
)
def test_batch_matmul(agree, rng):
    A, B = rng.normal(2, 3, 4), rng.normal(2, 4, 5)
    agree(lambda impl: impl.batch_matmul(A, B))


@check("batch_matmul is right, and written with torch.einsum", function="batch_matmul", points=0.5)
def test_batch_matmul_einsum(agree, student, rng):
    A, B = rng.normal(3, 5, 2), rng.normal(3, 2, 4)
    agree(lambda impl: impl.batch_matmul(A, B))
    assert student(lambda impl: einsum_calls(impl.batch_matmul, A, B)) > 0, no_einsum("batch_matmul")


@check("outer multiplies every entry of u by every entry of v", function="outer", points=0.25, elsewhere=True)
def test_outer(agree, rng):
    u, v = rng.normal(3), rng.normal(4)
    agree(lambda impl: impl.outer(u, v))


@check("outer is right, and written with torch.einsum", function="outer", points=0.5)
def test_outer_einsum(agree, student, rng):
    u, v = rng.normal(5), rng.normal(2)
    agree(lambda impl: impl.outer(u, v))
    assert student(lambda impl: einsum_calls(impl.outer, u, v)) > 0, no_einsum("outer")


@check("bilinear sums over i and j, and keeps batch and output", function="bilinear", points=0.25, elsewhere=True)
def test_bilinear(agree, rng):
    x, W, y = rng.normal(4, 3), rng.normal(3, 5, 2), rng.normal(4, 5)
    agree(lambda impl: impl.bilinear(x, W, y))


@check("bilinear is right, and written with torch.einsum", function="bilinear", points=0.5)
def test_bilinear_einsum(agree, student, rng):
    x, W, y = rng.normal(3, 2), rng.normal(2, 4, 5), rng.normal(3, 4)
    agree(lambda impl: impl.bilinear(x, W, y))
    assert student(lambda impl: einsum_calls(impl.bilinear, x, W, y)) > 0, no_einsum("bilinear")


@check("affine is x times the transpose of W, plus the bias", function="affine", points=0.25, elsewhere=True)
def test_affine(agree, rng):
    x, W, b = rng.normal(4, 3), rng.normal(5, 3), rng.normal(5)
    agree(lambda impl: impl.affine(x, W, b))


@check(
    "attention averages the values with the softmax of the scaled scores over the keys",
    function="attention",
    points=0.5,
    elsewhere=True,
)
def test_attention(agree, rng):
    q, k, v = rng.normal(2, 3, 4), rng.normal(2, 5, 4), rng.normal(2, 5, 6)
    agree(lambda impl: impl.attention(q, k, v))
