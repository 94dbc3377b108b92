"""Hidden checks of exercise 14: gradients, single images, dtypes, memory layouts, and where chance comes from.

The helpers are those of the public checks.
"""

import random
from itertools import product
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from autograder.author import check

#: For a network that is_lenet refuses and the reference agrees with; the tolerances should rule that out.
UNLIKE = "the network gives other logits than a LeNet-5 with these weights"

#: Shape of each parameter of LeNet-5, by its number of entries: the ten numbers are all different, so that a
#: parameter is known by its size, whatever its name, its order and its layout.
SHAPES = {
    150: (6, 1, 5, 5),
    6: (6,),
    2400: (16, 6, 5, 5),
    16: (16,),
    48000: (120, 400),
    120: (120,),
    10080: (84, 120),
    84: (84,),
    840: (10, 84),
    10: (10,),
}


def random_weights(rng: Any) -> dict[int, Tensor]:
    """float32 weights with which the activations keep their size, and biases of that size, by number of entries."""
    return {
        size: rng.normal(*shape, std=0.5 if len(shape) == 1 else (2 * shape[0] / size) ** 0.5)
        for size, shape in SHAPES.items()
    }


def make(impl: Any, images: Tensor) -> nn.Module:
    """A LeNet5 on the images' device and of their dtype, after one call: lazy layers then have their weights."""
    from torch.backends import cudnn  # here, as a worker gets this function by value

    cudnn.allow_tf32 = False  # some GPUs would otherwise round the factors of a float32 product to 10 bits
    model = impl.LeNet5().to(images.device, images.dtype)
    with torch.no_grad():
        model(images.clone())
    return model


def parameters(model: nn.Module) -> dict[str, Any]:
    sizes = sorted(p.numel() for p in model.parameters())
    return {"number of parameters": sum(sizes), "number of weights and biases": len(sizes), "their sizes": sizes}


def filled(model: nn.Module, weights: dict[int, Tensor]) -> nn.Module:
    """The model with the given weights, if it has the right parameters."""
    if parameters(model)["their sizes"] == sorted(weights):
        with torch.no_grad():
            for p in model.parameters():
                p.copy_(as_stored(weights[p.numel()], p.shape))
    return model


def as_stored(weight: Tensor, shape: Any) -> Tensor:
    """A weight in the shape of its parameter: a matrix may be kept transposed, or as a convolution."""
    return weight.T if weight.dim() == 2 and weight.T.shape == shape else weight.reshape(shape)


POOLS = {
    "maximum": lambda x: F.max_pool2d(F.relu(x), 2),
    "mean": lambda x: F.avg_pool2d(F.relu(x), 2),
    "mean, then ReLU": lambda x: F.relu(F.avg_pool2d(x, 2)),
}
ORDERS = [(0, 1, 2, 3), (0, 2, 3, 1)]  # of the axes before they are flattened


def right_logits(weights: dict[int, Tensor], images: Tensor) -> list[Tensor]:
    """What every right LeNet-5 with these weights may give: any pooling, ReLU on either side of it."""
    w = {size: weight.to(images.dtype) for size, weight in weights.items()}
    found = []
    for (_, first), (_, second), order in product(POOLS.items(), POOLS.items(), ORDERS):
        x = first(F.conv2d(images, w[150], w[6], padding=2))
        x = second(F.conv2d(x, w[2400], w[16])).permute(order).flatten(1)
        x = F.relu(F.linear(x, w[48000], w[120]))
        found.append(F.linear(F.relu(F.linear(x, w[10080], w[84])), w[840], w[10]))
    return found


def close(actual: Any, expected: Tensor) -> bool:
    """Equal but for rounding.  Five layers sum up to 400 products each, in any order: 1e-4 for float32."""
    if not isinstance(actual, Tensor) or actual.shape != expected.shape or actual.dtype != expected.dtype:
        return False
    rtol = 1e-6 if expected.dtype == torch.float64 else 1e-4
    return bool((actual - expected).abs().max() <= rtol * expected.abs().max() + 1e-7)


def is_lenet(seen: dict[str, Any], weights: dict[int, Tensor], images: dict[str, Tensor]) -> bool:
    """Whether all logits are those of one kind of right network with these weights."""
    if seen["their sizes"] != sorted(SHAPES):
        return False
    weights = {size: weight.cpu() for size, weight in weights.items()}
    cases = [(seen[name], right_logits(weights, x.cpu())) for name, x in images.items()]
    return any(all(close(logits, right[kind]) for logits, right in cases) for kind in range(len(cases[0][1])))


def canonical(gradient: Any, size: int) -> Any:
    """The gradient of a parameter in the shape of SHAPES: the inverse of as_stored."""
    shape = SHAPES.get(size)
    if gradient is None or shape is None:
        return gradient
    return gradient.T if len(shape) == 2 and gradient.shape == shape[::-1] else gradient.reshape(shape)


@check(
    "LeNet5 can be trained: the gradient of every parameter, and of the images, is right",
    function="LeNet5",
    points=1,
)
def test_lenet_gradients(student, agree, rng):
    # float64: where the two largest numbers of a window are close, rounding decides which of them has the gradient.
    images, scale = rng.normal(3, 1, 28, 28, dtype=rng.float64), rng.normal(3, 10, dtype=rng.float64)
    weights = random_weights(rng)

    def observe(impl):
        model, mine = filled(make(impl, images), weights), images.clone().requires_grad_()
        logits = model(mine)
        (scale * logits).sum().backward()
        gradients = {p.numel(): canonical(p.grad, p.numel()) for p in model.parameters()}
        return {**parameters(model), "logits": logits, "gradients": {**gradients, 0: mine.grad}}

    seen = student(observe)
    rights = right_gradients(weights, images.cpu(), scale.cpu())
    if not is_lenet(seen, weights, {"logits": images}) or not any(
        all(close(seen["gradients"][size], gradient) for size, gradient in right.items()) for right in rights
    ):
        agree(observe)
        raise AssertionError("the gradient of a parameter, or of the images, is wrong")


def right_gradients(weights: dict[int, Tensor], images: Tensor, scale: Tensor) -> list[dict[int, Tensor]]:
    """Gradients of the weighted logits by number of entries, with the images' under 0, for every right network."""
    leaves = {size: weight.detach().cpu().to(images.dtype).requires_grad_() for size, weight in weights.items()}
    leaves[0] = images.clone().requires_grad_()
    found = []
    for logits in right_logits({size: leaf for size, leaf in leaves.items() if size}, leaves[0]):
        found.append(dict(zip(leaves, torch.autograd.grad((scale * logits).sum(), list(leaves.values())), strict=True)))
    return found


@check(
    "LeNet5 treats every image by itself, in both modes, for any memory layout and dtype, and leaves images alone",
    function="LeNet5",
    points=0.75,
)
def test_lenet_single_images(student, agree, rng):
    images, weights = rng.normal(3, 1, 28, 28), random_weights(rng)
    cases = {
        "training mode": images,
        "evaluation mode": images,
        "a batch of one": images[:1],
        "turned images": rng.normal(2, 1, 28, 28).mT,
        "every second column": rng.normal(2, 1, 28, 56)[..., ::2],
    }
    wide = rng.normal(2, 1, 28, 28, dtype=rng.float64)

    def observe(impl):
        model, mine = filled(make(impl, images), weights), images.clone()
        seen = {**parameters(model), "training mode": model(mine), "images afterwards": mine}
        seen |= {name: model(x) for name, x in list(cases.items())[2:]}
        seen["mode"] = [model.training]
        seen["evaluation mode"] = model.eval()(images)
        seen["mode"].append(model.training)
        return {**seen, "float64": filled(make(impl, wide), weights)(wide)}

    seen = student(observe)
    right = is_lenet(seen, weights, cases) and is_lenet(seen, weights, {"float64": wide})
    untouched = torch.equal(seen["images afterwards"], images.cpu()) and seen["mode"] == [True, False]
    if not (right and untouched):
        agree(observe)
        raise AssertionError(UNLIKE)


@check(
    "LeNet5 starts from random weights of its own, from which every layer can learn",
    function="LeNet5",
    points=0.25,
)
def test_lenet_start(student, agree, rng):
    images, weights, scale = rng.normal(3, 1, 28, 28), random_weights(rng), rng.normal(3, 10)

    def start(impl):
        one, two = make(impl, images), make(impl, images)
        (scale * one(images)).sum().backward()
        return {
            "weights": [[p.detach().flatten().clone() for p in model.parameters()] for model in (one, two)],
            "gradients": [p.grad for p in one.parameters()],
        }

    def observe(impl):
        model = make(impl, images)
        return {**parameters(model), "logits": filled(model, weights)(images)}

    if not is_lenet(student(observe), weights, {"logits": images}):
        agree(observe)
        raise AssertionError(UNLIKE)
    judge_start(student(start))


def judge_start(seen: dict[str, Any]) -> None:
    for one, two in zip(*seen["weights"], strict=True):
        if one.numel() >= 150:  # biases may start at zero
            assert float(one.std()) > 0, "all weights of a layer start at the same number: its units learn the same"
            assert not torch.equal(one, two), "two networks start from the same weights, as if a seed was set"
    assert all(isinstance(g, Tensor) for g in seen["gradients"]), "some parameters get no gradient"
    assert all(bool(g.isfinite().all() and g.any()) for g in seen["gradients"]), "a gradient is zero at the start"


@check("conv_size is that of nn.Conv2d for all options together", function="conv_size", points=0.25)
def test_conv_size_all(agree, rng):
    def case() -> tuple[int, ...]:
        kernel, stride, padding, dilation = (int(n) for n in rng.integers(1, 8, 4))
        span = dilation * (kernel - 1) + 1
        return max(span - 2 * padding, 1) + int(rng.integers(0, 60, 1)), kernel, stride, padding, dilation

    cases = [case() for _ in range(100)]
    agree(lambda impl: [impl.conv_size(*case) for case in cases])


def right_stats(images: Tensor) -> list[tuple[Tensor, Tensor]]:
    """Mean and standard deviation of each channel, the latter with either correction."""
    pixels = images.transpose(0, 1).flatten(1)
    return [(pixels.mean(1), pixels.var(1, correction=c).sqrt()) for c in (0, 1)]


def are_stats(found: Any, images: Tensor) -> bool:
    """Whether `found` is (mean, std) of the images' channels."""
    if not isinstance(found, tuple) or len(found) != 2:
        return False
    return any(all(map(close_stats, found, right)) for right in right_stats(images.detach().cpu()))


def close_stats(actual: Any, expected: Tensor) -> bool:
    """Equal but for rounding; means and deviations here are of order one, and sums have some hundred terms."""
    if not isinstance(actual, Tensor) or actual.shape != expected.shape or actual.dtype != expected.dtype:
        return False
    rtol = 1e-6 if expected.dtype == torch.float64 else 1e-5
    return bool((actual - expected).abs().max() <= rtol * expected.abs().max() + 1e-7)


@check(
    "channel_stats works for a single image, few pixels, any memory layout and float64, and leaves images alone",
    function="channel_stats",
    points=0.25,
)
def test_channel_stats_cases(student, agree, rng):
    n, c, h, w = rng.sizes(4, 3, 9)
    cases = {
        "a single image": rng.normal(1, c, h, w),
        "images of one pixel": rng.normal(n, c, 1, 1),
        "channels last in memory": rng.normal(n, h, w, c).permute(0, 3, 1, 2),
        "every second row": rng.normal(n, c, 2 * h, w)[:, :, ::2],
        "a large mean": rng.normal(n, c, h, w, mean=5.0),
        "float64": rng.normal(n, c, h, w, dtype=rng.float64),
    }

    def observe(impl):
        mine = {name: images.clone() for name, images in cases.items()}
        return {"found": {name: impl.channel_stats(images) for name, images in mine.items()}, "images afterwards": mine}

    seen = student(observe)
    found, afterwards = seen["found"], seen["images afterwards"]
    right = all(are_stats(found[name], images) for name, images in cases.items())
    if not (right and all(torch.equal(afterwards[name], images.cpu()) for name, images in cases.items())):
        agree(observe)
        raise AssertionError("a mean or a standard deviation is wrong")


@check(
    "channel_stats is differentiable with respect to the images",
    function="channel_stats",
    points=0.25,
)
def test_channel_stats_gradient(student, agree, rng):
    n, c, h, w = rng.sizes(4, 3, 9)
    images, scale = rng.normal(n, c, h, w), rng.normal(2, c)

    def observe(impl):
        mine = images.clone().requires_grad_()
        mean, std = impl.channel_stats(mine)
        (scale[0] * mean + scale[1] * std).sum().backward()
        return {"found": (mean, std), "gradient": mine.grad}

    seen = student(observe)
    mine, own = images.cpu().requires_grad_(), scale.cpu()
    right = [torch.autograd.grad((own[0] * m + own[1] * s).sum(), mine)[0] for m, s in right_stats(mine)]
    if not (are_stats(seen["found"], images) and any(close_stats(seen["gradient"], one) for one in right)):
        agree(observe)
        raise AssertionError("the gradient with respect to the images is wrong")


@check(
    "normalize works where sizes are equal, for a single image, small deviations, any memory layout and float64",
    function="normalize",
    points=0.25,
)
def test_normalize_cases(agree, rng):
    n, c, h, w = rng.sizes(4, 2, 8)
    wide = {"dtype": rng.float64}
    cases = {
        "as many columns as channels": (rng.normal(n, c, h, c), rng.normal(c), rng.uniform(c, low=0.2, high=0.9)),
        "as many of all": (rng.normal(c, c, c, c), rng.normal(c), rng.uniform(c, low=0.2, high=0.9)),
        "a single image": (rng.normal(1, c, h, w), rng.normal(c), rng.uniform(c, low=0.2, high=0.9)),
        "small deviations": (rng.normal(n, c, h, w), rng.normal(c), rng.uniform(c, low=0.001, high=0.01)),
        "channels last in memory": (
            rng.normal(n, h, w, c).permute(0, 3, 1, 2),
            rng.normal(2 * c)[::2],
            rng.uniform(2 * c, low=1.5, high=3.0)[::2],
        ),
        "float64": (rng.normal(n, c, h, w, **wide), rng.normal(c, **wide), rng.uniform(c, low=0.2, high=0.9, **wide)),
    }
    agree(lambda impl: {name: impl.normalize(*case) for name, case in cases.items()})


@check(
    "normalize is differentiable with respect to images, mean and std, and leaves all three alone",
    function="normalize",
    points=0.25,
)
def test_normalize_gradients(agree, rng):
    n, c, h, w = rng.sizes(4, 2, 8)
    inputs = rng.normal(n, c, h, w), rng.normal(c), rng.uniform(c, low=0.5, high=2.0)
    scale = rng.normal(n, c, h, w)

    def observe(impl):
        mine = [x.clone() for x in inputs]
        seen = {"without grad": impl.normalize(*mine), "inputs afterwards": [x.clone() for x in mine]}
        for x in mine:
            x.requires_grad_()
        seen["with grad"] = impl.normalize(*mine)
        (scale * seen["with grad"]).sum().backward()
        return {**seen, "gradients": [x.grad for x in mine], "requires_grad": [x.requires_grad for x in mine]}

    agree(observe)


def judge_flips(found: Any, images: Tensor, case: str) -> Tensor:
    """Which images are mirrored; an AssertionError where one is neither itself nor its mirror image."""
    assert isinstance(found, Tensor), f"{case}: the result is a {type(found).__name__}, and should be a tensor"
    shape, wanted = tuple(found.shape), tuple(images.shape)
    assert shape == wanted, f"{case}: images of shape {wanted} give {shape}"
    assert found.dtype == images.dtype, f"{case}: images of {images.dtype} give {found.dtype}"
    flipped, kept = ((found == one).flatten(1).all(1) for one in (images.flip(-1), images))
    assert bool((flipped | kept).all()), f"{case}: an image is neither itself nor its left-right mirror image"
    return flipped


def next_numbers() -> dict[str, float]:
    """The next random number of each source that is global: which are unchanged if nobody has drawn from it."""
    return {"torch": float(torch.rand(())), "NumPy": float(np.random.rand()), "Python": random.random()}


@check(
    "random_flip draws from the generator and from nothing else, and the generator moves on",
    function="random_flip",
    points=0.5,
)
def test_random_flip_generator(student, rng, run_seed):
    images = rng.normal(64, 1, 2, 3)  # two independent calls flip the same images once in 2**64 runs

    def observe(impl):
        def call(seed: int, world: int) -> dict[str, Any]:
            torch.manual_seed(world)
            np.random.seed(world)
            random.seed(world)
            generator = torch.Generator().manual_seed(seed)
            found = [impl.random_flip(images, 0.5, generator) for _ in range(2)]
            return {"found": found, "next numbers": next_numbers()}

        seen = {"first": call(run_seed, 1), "same seed": call(run_seed, 2), "another seed": call(run_seed + 1, 1)}
        torch.manual_seed(1)
        np.random.seed(1)
        random.seed(1)
        return {**seen, "untouched": next_numbers()}

    seen = student(observe)
    calls = ("first", "same seed", "another seed")
    flips = {name: [judge_flips(found, images.cpu(), name) for found in seen[name]["found"]] for name in calls}
    first, second = flips["first"]
    for source, number in seen["untouched"].items():
        assert seen["first"]["next numbers"][source] == number, f"the call uses the global random state of {source}"
    assert torch.equal(first, flips["same seed"][0]), "two generators with the same seed mirror different images"
    assert not torch.equal(first, flips["another seed"][0]), "generators with different seeds mirror the same images"
    assert not torch.equal(first, second), "the next call with the same generator mirrors the same images again"
    assert torch.equal(second, flips["same seed"][1]), "the second call does not follow from the generator's seed"


@check(
    "random_flip gives every image its chance in small batches, and in a batch of one",
    function="random_flip",
    points=0.5,
)
def test_random_flip_small_batches(student, rng, run_seed):
    images, p, calls = rng.normal(2, 1, 1, 3), 0.3, 800

    def observe(impl):
        generator = torch.Generator().manual_seed(run_seed)
        return {
            "pairs": torch.cat([impl.random_flip(images, p, generator) for _ in range(calls)]),
            "single": torch.cat([impl.random_flip(images[:1], p, generator) for _ in range(calls)]),
        }

    seen = student(observe)
    single = judge_flips(seen["single"], images[:1].cpu().repeat(calls, 1, 1, 1), "batches of one")
    pairs = judge_flips(seen["pairs"], images.cpu().repeat(calls, 1, 1, 1), "batches of two").view(calls, 2).sum(1)
    judge_count(int(single.sum()), calls, p, "batches of one in which the image is mirrored")
    for n, chance in enumerate([(1 - p) ** 2, 2 * p * (1 - p), p**2]):
        judge_count(int((pairs == n).sum()), calls, chance, f"batches of two in which {n} images are mirrored")


def judge_count(count: int, n: int, chance: float, what: str) -> None:
    """Within six standard deviations: exceeded with probability below 3e-7 for n = 800 and chances of 0.09 to 0.5.

    Chernoff's bound exp(-n KL(a, chance)) at the worst of them, chance 0.09: a = 0.09 + 6 sqrt(0.09 0.91 / 800).
    """
    expected, spread = n * chance, (n * chance * (1 - chance)) ** 0.5
    assert abs(count - expected) < 6 * spread, f"of {n} {what}: {count}, far from the {expected:.0f} to be expected"


@check(
    "random_flip keeps gradients, dtype and the order of images, for any memory layout",
    function="random_flip",
    points=0.25,
)
def test_random_flip_cases(student, rng, run_seed):
    n, c, h, w = rng.sizes(4, 4, 9)
    images, scale = rng.normal(8 * n, c, h, w), rng.normal(8 * n, c, h, w)
    cases = {
        "float64": rng.normal(n, c, h, w, dtype=rng.float64),
        "channels last in memory": rng.normal(n, h, w, c).permute(0, 3, 1, 2),
        "every second column": rng.normal(n, c, h, 2 * w)[..., ::2],
        "one channel, one row": rng.normal(n, 1, 1, w),
        "as many of all": rng.normal(c, c, c, c),
    }

    def observe(impl):
        generator, mine = torch.Generator().manual_seed(run_seed), images.clone().requires_grad_()
        seen = {name: impl.random_flip(x, 0.5, generator) for name, x in cases.items()}
        seen["with grad"] = impl.random_flip(mine, 0.5, generator)
        (scale * seen["with grad"]).sum().backward()
        return {**seen, "gradient": mine.grad, "images afterwards": mine}

    seen = student(observe)
    for name, x in cases.items():
        judge_flips(seen[name], x.cpu(), name)
    flipped = judge_flips(seen["with grad"], images.cpu(), "images that require grad").view(-1, 1, 1, 1)
    assert 0 < int(flipped.sum()) < len(flipped), "all images of the batch, or none of them, are mirrored"
    gradient = torch.where(flipped, scale.cpu().flip(-1), scale.cpu())
    assert isinstance(seen["gradient"], Tensor), "no gradient reaches the images"
    assert torch.equal(seen["gradient"], gradient), "the gradient with respect to the images is wrong"
    assert torch.equal(seen["images afterwards"], images.cpu()), "the images themselves are changed"
