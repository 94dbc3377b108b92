"""Exercise 03, hidden checks: other sizes, layouts and dtypes, gradients, and what a call leaves behind."""

import torch

from autograder.author import check


def settings():
    """PyTorch's global settings that a call must not change."""
    return {
        "grad mode": torch.is_grad_enabled(),
        "default dtype": str(torch.get_default_dtype()),
        "seed": torch.initial_seed(),
    }


def call(f, *inputs):
    """What f returns, and what it leaves of its inputs and of the settings."""
    before = settings()
    result = f(*inputs)
    after = settings()
    return {
        "result": result,
        "inputs afterwards": list(inputs),
        "inputs afterwards require grad": [x.requires_grad for x in inputs],
        "settings left alone": {name: after[name] == before[name] for name in before},
    }


def gradients(f, *inputs):
    """Gradients of a weighted sum of f's result, one for each input; None where none arrives.

    The weights are 2, 3, 4, ... in the shape of the result: a wrong shape fails by its values, not here.
    f gets no leaves, so that work in place shows in the inputs afterwards and does not fail here first.
    """
    leaves = [x.clone().requires_grad_() for x in inputs]
    out = f(*(x.clone() for x in leaves))
    if not getattr(out, "requires_grad", False):
        return [None for _ in leaves]
    weights = torch.arange(2, 2 + out.numel(), dtype=out.dtype, device=out.device).view(out.shape)
    return list(torch.autograd.grad((weights * out).sum(), leaves, allow_unused=True))


@check(
    "transpose is right for any sizes, layout and dtype, and differentiable",
    function="transpose",
    points=0.25,
)
def test_transpose_in_general(agree, rng):
    m, n = rng.sizes(2, 3, 9)
    A, row = rng.normal(m, n, dtype=rng.float64), rng.normal(1, n)
    agree(
        lambda impl: {
            "float64": call(impl.transpose, A),
            "one row": call(impl.transpose, row),
            "non-contiguous": call(impl.transpose, A[:, ::2]),
            "gradients": gradients(impl.transpose, A),
        }
    )


# Means of 2 keep the scalars away from zero, where rounding would be large beside the sum itself.
@check("trace is right for any size, layout and dtype, and differentiable", function="trace", points=0.25)
def test_trace_in_general(agree, rng):
    (n,) = rng.sizes(1, 3, 9)
    A, wide = rng.normal(n, n, dtype=rng.float64, mean=2.0), rng.normal(n, 2 * n, mean=2.0)
    agree(
        lambda impl: {
            "float64": call(impl.trace, A),
            "one row and column": call(impl.trace, wide[:1, :1]),
            "non-contiguous": call(impl.trace, wide[:, ::2]),
            "gradients": gradients(impl.trace, A),
        }
    )


@check("total is right for any shape, layout and dtype, and differentiable", function="total", points=0.25)
def test_total_in_general(agree, rng):
    a, b, c = rng.sizes(3, 2, 7)
    five = rng.normal(a, 1, b, 2, c, dtype=rng.float64, mean=2.0)
    matrix, none = rng.normal(b, c, mean=2.0), rng.normal(mean=2.0)
    agree(
        lambda impl: {
            "5 axes, float64": call(impl.total, five),
            "no axes": call(impl.total, none),
            "one entry": call(impl.total, matrix[:1, :1]),
            "non-contiguous": call(impl.total, matrix.T),
            "gradients": gradients(impl.total, five),
        }
    )


@check("matmul is right for any sizes, layout and dtype, and differentiable", function="matmul", points=0.5)
def test_matmul_in_general(agree, rng):
    m, k, n = rng.sizes(3, 2, 9)
    A, B = rng.normal(m, k, dtype=rng.float64), rng.normal(k, n, dtype=rng.float64)
    At, Bt = rng.normal(k, m), rng.normal(n, k)
    agree(
        lambda impl: {
            "float64": call(impl.matmul, A, B),
            "non-contiguous": call(impl.matmul, At.T, Bt.T),
            "one row": call(impl.matmul, A[:1], B),
            "inner size 1": call(impl.matmul, A[:, :1], B[:1]),
            "gradients": gradients(impl.matmul, A, B),
        }
    )


@check(
    "batch_matmul is right for any sizes, layout and dtype, and differentiable",
    function="batch_matmul",
    points=0.5,
)
def test_batch_matmul_in_general(agree, rng):
    b, i, j, k = rng.sizes(4, 2, 8)
    A, B = rng.normal(b, i, j, dtype=rng.float64), rng.normal(b, j, k, dtype=rng.float64)
    At, Bt = rng.normal(b, j, i), rng.normal(b, k, j)
    agree(
        lambda impl: {
            "float64": call(impl.batch_matmul, A, B),
            "batch of one": call(impl.batch_matmul, A[:1], B[:1]),
            "one row each": call(impl.batch_matmul, A[:, :1], B),
            "non-contiguous": call(impl.batch_matmul, At.mT, Bt.mT),
            "gradients": gradients(impl.batch_matmul, A, B),
        }
    )


@check("outer is right for any sizes, layout and dtype, and differentiable", function="outer", points=0.25)
def test_outer_in_general(agree, rng):
    m, n = rng.sizes(2, 2, 9)
    u, v = rng.normal(m, dtype=rng.float64), rng.normal(n, dtype=rng.float64)
    grid = rng.normal(n, m)
    agree(
        lambda impl: {
            "float64": call(impl.outer, u, v),
            "equal lengths": call(impl.outer, u, 2 * u + 1),
            "one entry": call(impl.outer, u[:1], v),
            "non-contiguous": call(impl.outer, grid[:, 0], grid[1, ::2]),
            "gradients": gradients(impl.outer, u, v),
        }
    )


@check("bilinear is right for any sizes, layout and dtype, and differentiable", function="bilinear", points=0.5)
def test_bilinear_in_general(agree, rng):
    b, i, j, k = rng.sizes(4, 2, 8)
    x, y = rng.normal(b, i, dtype=rng.float64), rng.normal(b, j, dtype=rng.float64)
    W, square = rng.normal(i, j, k, dtype=rng.float64), rng.normal(i, i, k, dtype=rng.float64)
    xt, W_first, yt = rng.normal(i, b), rng.normal(k, i, j), rng.normal(j, b)
    agree(
        lambda impl: {
            "float64": call(impl.bilinear, x, W, y),
            "batch of one": call(impl.bilinear, x[:1], W, y[:1]),
            "one output": call(impl.bilinear, x, W[:, :, :1], y),
            "equal input sizes": call(impl.bilinear, x, square, x + 1),
            "non-contiguous": call(impl.bilinear, xt.T, W_first.permute(1, 2, 0), yt.T),
            "gradients": gradients(impl.bilinear, x, W, y),
        }
    )


@check("affine is right for any sizes, layout and dtype, and differentiable", function="affine", points=0.5)
def test_affine_in_general(agree, rng):
    batch, n_in, n_out = rng.sizes(3, 2, 9)
    x, W, b = (rng.normal(*shape, dtype=rng.float64) for shape in [(batch, n_in), (n_out, n_in), (n_out,)])
    xt, Wt, strided = rng.normal(n_in, batch), rng.normal(n_in, n_out), rng.normal(n_out, 2)
    square = rng.normal(n_out, n_out)
    agree(
        lambda impl: {
            "float64": call(impl.affine, x, W, b),
            "batch of one": call(impl.affine, x[:1], W, b),
            "one output": call(impl.affine, x, W[:1], b[:1]),
            "all sizes equal": call(impl.affine, square, 2 * square + 1, square[0]),
            "non-contiguous": call(impl.affine, xt.T, Wt.T, strided[:, 0]),
            "gradients": gradients(impl.affine, x, W, b),
        }
    )


@check(
    "attention is right for any sizes, layout and dtype, and differentiable",
    function="attention",
    points=0.75,
)
def test_attention_in_general(agree, rng):
    b, t, s, d, e = rng.sizes(5, 2, 8)
    q, k, v = (rng.normal(*shape, dtype=rng.float64) for shape in [(b, t, d), (b, s, d), (b, s, e)])
    qt, kt, vt = rng.normal(b, d, t), rng.normal(s, b, d), rng.normal(e, b, s)
    agree(
        lambda impl: {
            "float64": call(impl.attention, q, k, v),
            "batch of one": call(impl.attention, q[:1], k[:1], v[:1]),
            "one query": call(impl.attention, q[:, :1], k, v),
            "one key": call(impl.attention, q, k[:, :1], v[:, :1]),
            "all sizes equal": call(impl.attention, *(x[:2, :2, :2] for x in (q, k, v))),
            "non-contiguous": call(impl.attention, qt.mT, kt.transpose(0, 1), vt.permute(1, 2, 0)),
            "gradients": gradients(impl.attention, q, k, v),
        }
    )


# The last column of q shifts all scores of a query by about 313, up or down, and so leaves its weights alone.
# In float32 a score of 313 has a rounding error of 1e-5 to 1e-4, and every weight that error relatively.
@check("attention is right for scores in the hundreds", function="attention", points=0.75)
def test_attention_large_scores(agree, rng):
    q, k, v = rng.normal(2, 4, 5), rng.normal(2, 3, 5), rng.normal(2, 3, 6)
    sharp = 20 * q, 20 * k, v
    q[:, 0, -1], q[:, 1, -1], k[:, :, -1] = 700.0, -700.0, 1.0
    double = [x.to(rng.float64) for x in (q, k, v)]
    agree(
        lambda impl: {
            "shifted": impl.attention(q, k, v),
            "sharp": impl.attention(*sharp),
            "float64": impl.attention(*double),
            "gradient of q": gradients(lambda q: impl.attention(q, k, v), q),
        },
        rtol=1e-3,
    )
