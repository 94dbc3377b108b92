"""Public checks of exercise 14.

LeNet5 may name, order and lay out its parameters as it likes, and pool by maximum or by mean: it gets known
weights, and its logits must be those of one of the right networks, which the test computes by itself.  random_flip
may draw its numbers in any order, so it is judged by what comes out: which images are mirrored, and how often.
"""

from itertools import product
from typing import Any

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


def filters_after_training(impl: Any) -> Tensor:
    """The first layer's filters after some steps on stripes of four directions, which take a fraction of a second."""
    torch.manual_seed(0)
    model, labels = impl.LeNet5(), torch.arange(32) % 4
    down, across = torch.meshgrid(torch.arange(28.0), torch.arange(28.0), indexing="ij")
    phases = torch.rand(32, 1, 1) * 6.28
    images = torch.stack([down, across, down + across, down - across])[labels].add(phases).sin().unsqueeze(1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(15):
        optimizer.zero_grad()
        F.cross_entropy(model(images), labels).backward()
        optimizer.step()
    return next(p.detach() for p in model.parameters() if p.dim() == 4)


@check(
    "LeNet5 has the 61,706 parameters of LeNet-5 and gives ten numbers per image",
    function="LeNet5",
    points=0.75,
)
def test_lenet_parameters(student, agree, picture, rng):
    picture.afterwards(filters_after_training, picture.filters)
    images, weights = rng.normal(25, 1, 28, 28), random_weights(rng)

    def observe(impl):
        model = make(impl, images)
        return {**parameters(model), "25 images": filled(model, weights)(images)}

    if not is_lenet(student(observe), weights, {"25 images": images}):
        agree(observe)
        raise AssertionError(UNLIKE)


@check(
    "LeNet5 computes convolution, ReLU, pooling, twice, and then three linear layers: the logits are right",
    function="LeNet5",
    points=1,
    elsewhere=True,
)
def test_lenet_logits(student, agree, rng):
    images, weights = rng.normal(3, 1, 28, 28), random_weights(rng)
    other = {size: weight.roll(1) for size, weight in weights.items()}

    def observe(impl):
        model = make(impl, images)
        seen = {**parameters(model), "a new network": filled(model, weights)(images)}
        return {**seen, "the same images again": model(images), "other weights": filled(model, other)(images)}

    seen = student(observe)
    cases = {"a new network": images, "the same images again": images}
    if not (is_lenet(seen, weights, cases) and is_lenet(seen, other, {"other weights": images})):
        agree(observe)
        raise AssertionError(UNLIKE)
    agree(lambda impl: torch.zeros_like(make(impl, images)(images)))  # the logits' device


@check("conv_size counts the windows for any kernel, stride and padding", function="conv_size", points=0.5)
def test_conv_size(agree, rng):
    size, padding = int(rng.integers(40, 60, 1)), int(rng.integers(3, 6, 1))
    cases = {
        "a kernel of 5": (28, 5),
        "a kernel of one pixel": (size, 1),
        "a kernel as large as the image": (size, size),
        "an even kernel": (size, 4),
        "padding": (size, 7, 1, padding),
        "stride 2": (2 * size, 3, 2),
        "stride 2, one pixel left over": (2 * size + 1, 3, 2),
        "stride 3, two pixels left over": (3 * size + 2, 6, 3),
        "stride larger than the kernel": (4 * size + 1, 2, 4),
        "the first layer of a ResNet": (224, 7, 2, 3),
    }
    agree(lambda impl: {name: impl.conv_size(*case) for name, case in cases.items()})


@check("conv_size spreads the kernel by its dilation", function="conv_size", points=0.5)
def test_conv_size_dilation(agree, rng):
    size, padding = int(rng.integers(40, 60, 1)), int(rng.integers(3, 6, 1))
    cases = {
        "dilation 2": (size, 3, 1, 0, 2),
        "dilation 3, padding": (size, 4, 1, padding, 3),
        "a kernel of one pixel has no gaps": (size, 1, 1, 0, 7),
        "the spread kernel is as large as the image": (4 * 5 + 1, 6, 1, 0, 4),
        "stride 2": (2 * size, 3, 2, 1, 2),
        "stride 3": (3 * size, 5, 3, 2, 4),
    }
    agree(lambda impl: {name: impl.conv_size(*case) for name, case in cases.items()})


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


def colourful(rng: Any, *shape: int, **options: Any) -> Tensor:
    """Images whose channels, images and places all differ in mean and spread."""
    n, c, h, w = shape
    parts = rng.normal(n, 1, 1, 1, **options), rng.normal(c, 1, 1, **options), rng.normal(h, w, **options)
    spread = rng.uniform(c, 1, 1, low=0.5, high=2.0, **options)
    return spread * (rng.normal(*shape, **options) + parts[0] + parts[2]) + 2 * parts[1]


@check(
    "channel_stats gives one mean and one standard deviation per channel, over all images and places",
    function="channel_stats",
    points=0.75,
    elsewhere=True,
)
def test_channel_stats(student, agree, rng):
    n, c, h, w = rng.sizes(4, 3, 9)
    cases = {"a batch": colourful(rng, n, c, h, w), "one channel": colourful(rng, n, 1, w, h)}

    def observe(impl):
        return {name: impl.channel_stats(images.clone()) for name, images in cases.items()}

    seen = student(observe)
    if not all(are_stats(seen[name], images) for name, images in cases.items()):
        agree(observe)
        raise AssertionError("a mean or a standard deviation is wrong")
    agree(lambda impl: [torch.zeros_like(x) for x in impl.channel_stats(cases["a batch"])])  # the results' device


@check(
    "normalize subtracts each channel's mean and divides by its standard deviation",
    function="normalize",
    points=0.75,
    elsewhere=True,
)
def test_normalize(agree, rng):
    n, c, h, w = rng.sizes(4, 2, 8)
    images, mean, std = rng.normal(n, c, h, w), rng.normal(c), rng.uniform(c, low=0.2, high=0.6)
    one = rng.normal(n, 1, h, w), rng.normal(1), rng.uniform(1, low=2.0, high=3.0)

    def observe(impl):
        mine = images.clone()
        return {
            "three statistics": impl.normalize(mine, mean, std),
            "images afterwards": mine,
            "one channel": impl.normalize(*one),
            "mean 0 and deviation 1": impl.normalize(images, torch.zeros_like(mean), torch.ones_like(std)),
        }

    agree(observe)


@check(
    "random_flip mirrors every image left-right for p = 1, none for p = 0, and leaves its input alone",
    function="random_flip",
    points=0.5,
    elsewhere=True,
)
def test_random_flip_certain(agree, rng, run_seed):
    n, c, h, w = rng.sizes(4, 3, 9)
    images = rng.normal(n, c, h, w)

    def observe(impl):
        mine, generator = images.clone(), torch.Generator().manual_seed(run_seed)
        return {
            "p = 1": impl.random_flip(mine, 1.0, generator),
            "images after p = 1": mine,
            "p = 0": impl.random_flip(mine, 0.0, generator),
            "images after p = 0": mine,
        }

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


def judge_share(flipped: Tensor, p: float, case: str) -> None:
    """Assert that a share p is mirrored, and that neighbours do not follow each other.

    Both counts are nearly Gaussian, and six standard deviations are exceeded once in 500 million runs.  A change
    from one image to the next has probability r = 2 p (1 - p); neighbouring changes have covariance
    r / 2 - r ** 2, which gives the variance n (2 r - 3 r ** 2).
    """
    n, count = len(flipped), int(flipped.sum())
    assert abs(count - n * p) < 6 * (n * p * (1 - p)) ** 0.5, (
        f"{case}: {count} of {n} images were mirrored, far from the {n * p:.0f} that are to be expected"
    )
    r, changes = 2 * p * (1 - p), int((flipped[1:] != flipped[:-1]).sum())
    assert abs(changes - (n - 1) * r) < 6 * (n * (2 * r - 3 * r**2)) ** 0.5, (
        f"{case}: whether an image is mirrored depends on the image before it"
    )


@check(
    "random_flip mirrors an image with probability p, each independently of the others",
    function="random_flip",
    points=0.75,
)
def test_random_flip_share(student, rng, run_seed):
    images, rates = rng.normal(5000, 2, 2, 3), (0.25, 0.5, 0.9)

    def observe(impl):
        generator = torch.Generator().manual_seed(run_seed)
        return [impl.random_flip(images, p, generator) for p in rates]

    for p, found in zip(rates, student(observe), strict=True):
        judge_share(judge_flips(found, images.cpu(), f"p = {p}"), p, f"p = {p}")
