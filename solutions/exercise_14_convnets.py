# ---
# title: Convolutional networks
# minutes: 40
# level: intermediate
# prerequisites: [exercise_02, exercise_06, exercise_09, exercise_11]
# ---

# %% [markdown]
# # Exercise 14: Convolutional networks
#
# A linear layer on an image gives every pixel a weight of its own, and learns anew for every place what an
# edge looks like. A *convolution* looks through a small window, the *kernel*, and slides it over the image: the
# same few weights everywhere, and an output that moves along when the image does. For one input channel $x$,
# a kernel $w$ of size $k \times k$ and a bias $b$, `nn.Conv2d` computes
#
# $$y_{ij} = b + \sum_{u=0}^{k-1} \sum_{v=0}^{k-1} w_{uv} \, x_{i+u,\,j+v}$$
#
# (Goodfellow, Bengio and Courville, *Deep Learning*, 2016, equation 9.6; a mathematician would call it a
# cross-correlation, as the kernel is not turned around). With several input channels, each has a kernel of its
# own and the results are added; each output channel has its own set of kernels and its own bias.
#
# **A worked example.** This kernel answers where dark (0) turns to bright (9) from left to right:
#
# ```python
# >>> image = torch.tensor([[0.0, 0.0, 9.0, 9.0],
# ...                       [0.0, 0.0, 9.0, 9.0],
# ...                       [0.0, 0.0, 9.0, 9.0],
# ...                       [0.0, 0.0, 0.0, 0.0]]).view(1, 1, 4, 4)
# >>> edge = torch.tensor([[-1.0, 1.0],
# ...                      [-1.0, 1.0]]).view(1, 1, 2, 2)
# >>> F.conv2d(image, edge)
# tensor([[[[ 0., 18.,  0.],
#           [ 0., 18.,  0.],
#           [ 0.,  9.,  0.]]]])
# ```
#
# Images come as (N, C, H, W): image, channel, row, column. *Pooling* then makes the picture smaller. It cuts
# each channel into windows and keeps one number of each, the largest or the mean, so that it matters less
# where exactly the edge was:
#
# ```python
# >>> F.max_pool2d(image, 2)
# tensor([[[[0., 9.],
#           [0., 9.]]]])
# >>> F.avg_pool2d(image, 2)
# tensor([[[[0.0000, 9.0000],
#           [0.0000, 4.5000]]]])
# ```
#
# In this exercise you write LeNet-5, the network that read the digits on bank cheques, and what belongs around it:
# the size of a convolution's output, normalisation, and a random augmentation. The last cell trains it on
# the 1,797 handwritten digits that come with scikit-learn.
#
# **In the official documentation:** `torch.nn.Conv2d` (with the formula of the output's size),
# `torch.nn.MaxPool2d`, `torch.nn.Flatten`, `torch.mean`, `torch.std`, `torch.flip`, `torch.where`,
# `torch.Generator`, and the notes *Broadcasting semantics* and *Reproducibility*.

# %%
import torch
from torch import Tensor, nn
from torch.nn import functional as F

# %% [markdown]
# ## `LeNet5`
#
# The network of LeCun, Bottou, Bengio and Haffner (1998), *Gradient-based learning applied to document
# recognition*, section II.B, in the form that is usual today (ReLU in place of a scaled tanh; a plain last
# layer):
#
# | layer | output per image | parameters |
# |---|---|---|
# | convolution to 6 channels, 5 × 5, padding 2; ReLU | 6 × 28 × 28 | 156 |
# | pooling 2 × 2 | 6 × 14 × 14 | |
# | convolution to 16 channels, 5 × 5; ReLU | 16 × 10 × 10 | 2,416 |
# | pooling 2 × 2 | 16 × 5 × 5 | |
# | flatten | 400 | |
# | linear; ReLU | 120 | 48,120 |
# | linear; ReLU | 84 | 10,164 |
# | linear | 10 | 850 |
#
# These layers and no others: 61,706 parameters, every convolution and linear layer with a bias. Maximum or
# mean pooling is yours to choose.
#
# - **Logits come out**, so there is nothing after the last linear layer: the loss (exercise 10) brings its own
#   softmax.
# - **Flatten each image, not the batch.** `x.flatten(1)` keeps axis 0. `x.view(-1, 400)` does the same only as
#   long as each image has exactly 400 numbers left. Forget the padding, and 256 are left; 25 images then turn
#   into 16 rows made from pieces of several images, and nothing raises an error until the loss.
# - A layer lives in `self`, or in a module that does. One that is made in `forward` has new weights at each call.


# %%
class LeNet5(nn.Module):
    """LeNet-5 with ReLU: (B, 1, 28, 28) -> logits (B, 10)."""

    def __init__(self) -> None:
        """Set up the layers: two convolutions, three linear layers, 61,706 parameters."""
        # WHY: Published weights load only into layers of the same shapes, and the number of parameters is the
        # WHY: quickest test of an architecture.
        # READ: torch.nn.Conv2d
        # READ: torch.nn.MaxPool2d
        # READ: torch.nn.Linear
        # HINT: Two convolutions and three linear layers have parameters; pooling, ReLU and Flatten have none.
        # HINT: nn.Conv2d(1, 6, 5, padding=2) keeps 28 x 28; nn.Conv2d(6, 16, 5) makes 10 x 10 of 14 x 14.
        # HINT: One nn.Sequential can hold all: conv, ReLU, pool, conv, ReLU, pool, Flatten, then the linear layers.
        # BEGIN SOLUTION
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, kernel_size=5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(6, 16, kernel_size=5),
            nn.ReLU(),
            nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(400, 120),
            nn.ReLU(),
            nn.Linear(120, 84),
            nn.ReLU(),
            nn.Linear(84, 10),
        )
        # END SOLUTION

    def forward(self, images: Tensor) -> Tensor:
        """images: (B, 1, 28, 28); returns logits (B, 10)."""
        # HINT: Convolutional part, flatten, linear part. No softmax at the end.
        # HINT: x.flatten(1) turns (B, 16, 5, 5) into (B, 400) and leaves the batch axis alone.
        # BEGIN SOLUTION
        return self.classifier(self.features(images).flatten(1))
        # END SOLUTION


# %% [markdown]
# ## `conv_size`
#
# How large is the output? The window has to lie inside the padded image. Along one axis with $n$ pixels, a
# kernel of size $k$, padding $p$ on *both* sides and stride $s$ (the step from one window to the next):
#
# $$\left\lfloor \frac{n + 2p - k}{s} \right\rfloor + 1$$
#
# (Dumoulin and Visin, *A guide to convolution arithmetic for deep learning*, 2016, relationship 6). A *dilated*
# kernel leaves gaps: its weights lie $d$ pixels apart, so that it spans more pixels than it has weights.
# In the picture, `x` are weights and `.` are gaps, for $k = 3$ and $d = 1, 2, 3$:
#
# ```
# x x x        x . x . x        x . . x . . x
# ```
#
# Count how many pixels such a kernel spans, and put that number where the formula says $k$ (the same guide,
# section 5.1). $\lfloor\cdot\rfloor$ rounds down: a last window that would stick out is left out. The result is
# an int, since `torch.zeros(14.0)` is an error. Pooling follows the same formula, with a stride that is
# by default the size of its window.


# %%
def conv_size(size: int, kernel: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> int:
    """Length of a convolution's output along an axis of the given size (the dilated kernel fits into it)."""
    # WHY: The first linear layer behind convolutions needs this number, and a network built for another image
    # WHY: size fails exactly there.
    # READ: torch.nn.Conv2d
    # HINT: First the pixels that the dilated kernel spans: k weights have k - 1 gaps, each dilation pixels wide.
    # HINT: The span is dilation * (kernel - 1) + 1.
    # HINT: Padding counts on both sides; // divides and rounds down; one window more than there are steps.
    # BEGIN SOLUTION
    span = dilation * (kernel - 1) + 1
    return (size + 2 * padding - span) // stride + 1
    # END SOLUTION


# %% [markdown]
# ## `channel_stats` and `normalize`
#
# Training works best on inputs with mean 0 and standard deviation 1 (LeCun, Bottou, Orr and Müller, *Efficient
# BackProp*, 1998, section 4.3). For images one takes *one* mean and *one* standard deviation per channel, over all
# images, rows and columns, since a convolution treats all places alike:
#
# $$\mu_c = \frac{1}{NHW} \sum_{n,i,j} x_{ncij}, \qquad
# \sigma_c = \sqrt{\frac{1}{NHW} \sum_{n,i,j} (x_{ncij} - \mu_c)^2}, \qquad
# z_{ncij} = \frac{x_{ncij} - \mu_c}{\sigma_c}$$
#
# (or divided by $NHW - 1$, as `torch.std` does unless told otherwise; with thousands of pixels nobody sees the
# difference). The statistics come from the training images, and the same numbers are used for the test images:
# that is why these are two functions.
#
# Reductions take several axes at once, the ones that go away:
#
# ```python
# >>> x = torch.arange(24.0).view(2, 3, 2, 2)
# >>> x.sum(dim=(0, 2))
# tensor([[28., 32.],
#         [44., 48.],
#         [60., 64.]])
# ```
#
# Two pitfalls. The standard deviation of all pixels is not the mean of the images' standard deviations: it also
# holds how much the images differ from each other. And broadcasting aligns axes from the *right*: a tensor of
# shape (C,) meets the columns, not the channels. Where the width happens to equal the number of channels that
# raises no error.
#
# ```python
# >>> rows, offsets = torch.zeros(2, 3, 4), torch.tensor([1.0, 2.0, 3.0])
# >>> rows + offsets
# RuntimeError: The size of tensor a (4) must match the size of tensor b (3) at non-singleton dimension 2
# >>> (rows + offsets.view(3, 1))[0]
# tensor([[1., 1., 1., 1.],
#         [2., 2., 2., 2.],
#         [3., 3., 3., 3.]])
# ```


# %%
def channel_stats(images: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and standard deviation of each channel over all images, rows and columns.

    images: (N, C, H, W) floats, more than one pixel per channel; returns (mean (C,), std (C,)).
    """
    # WHY: Pretrained networks expect images standardised by the statistics of their own training data; others
    # WHY: cost accuracy silently.
    # READ: torch.mean
    # READ: torch.std
    # HINT: Of the four axes only the channels stay; three go away in one call.
    # HINT: images.mean(dim=(0, 2, 3)) and likewise std; return the two as a tuple, the mean first.
    # BEGIN SOLUTION
    return images.mean(dim=(0, 2, 3)), images.std(dim=(0, 2, 3))
    # END SOLUTION


def normalize(images: Tensor, mean: Tensor, std: Tensor) -> Tensor:
    """Subtract each channel's mean and divide by its standard deviation; images itself stays as it is.

    images: (N, C, H, W); mean: (C,); std: (C,), above 0; returns (N, C, H, W).
    """
    # WHY: Statistics along the wrong axis still broadcast on square images, and an input changed in place is
    # WHY: normalised twice in the next epoch.
    # READ: Broadcasting semantics <https://docs.pytorch.org/docs/stable/notes/broadcasting.html>
    # READ: torch.Tensor.view
    # HINT: Give mean and std a shape that broadcasts against (N, C, H, W), with the channels third from the right.
    # HINT: mean.view(-1, 1, 1) has shape (C, 1, 1). An expression makes a new tensor; -= would change images.
    # BEGIN SOLUTION
    return (images - mean.view(-1, 1, 1)) / std.view(-1, 1, 1)
    # END SOLUTION


# %% [markdown]
# ## `random_flip`
#
# *Augmentation* shows the network slightly changed copies of the training images, with the same label. The
# simplest is to mirror an image left-right, with probability $p$; a network that has seen both knows that a cat
# which looks to the left is a cat (Krizhevsky, Sutskever and Hinton, 2012, *ImageNet classification with deep
# convolutional neural networks*, section 4.1). Each image of the batch has its own coin.
#
# A function that draws random numbers should let its caller say from where. A `torch.Generator` is a source of
# chance with a state of its own, which moves on with each draw. Who makes it with the same seed gets the same
# numbers, whatever else the program draws in the meantime:
#
# ```python
# >>> generator = torch.Generator().manual_seed(0)
# >>> torch.rand(3, generator=generator)
# tensor([0.4963, 0.7682, 0.0885])
# >>> torch.rand(3, generator=generator)
# tensor([0.1320, 0.3074, 0.6341])
# >>> torch.rand(3, generator=torch.Generator().manual_seed(0))
# tensor([0.4963, 0.7682, 0.0885])
# ```
#
# Here it is a generator of the CPU, and it draws numbers on the CPU only; the images may be on another device,
# so take the coins there once they are drawn. `torch.rand` is uniform in $[0, 1)$: it is below $p$ with
# probability $p$, never for $p = 0$ and always for $p = 1$. Use no other source of chance, do not seed the
# generator (it is the caller's), and leave the images themselves unchanged.


# %%
def random_flip(images: Tensor, p: float, generator: torch.Generator) -> Tensor:
    """Mirror each image left-right with probability p, independently of the others.

    images: (N, C, H, W) on any device; generator: of the CPU, the only source of chance; returns (N, C, H, W).
    """
    # WHY: Augmentation works by independent coins: one for the whole batch, or one that is not seeded,
    # WHY: weakens it or makes runs irreproducible.
    # READ: torch.flip
    # READ: torch.Generator
    # READ: torch.where
    # HINT: One coin per image: N numbers from torch.rand(..., generator=generator), compared with p.
    # HINT: images.flip(-1) mirrors all images; choose per image between it and images.
    # HINT: torch.where(flip.view(-1, 1, 1, 1), images.flip(-1), images), with flip on images.device.
    # BEGIN SOLUTION
    flip = torch.rand(len(images), generator=generator) < p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
    # END SOLUTION


# %% [markdown]
# ## Reading digits
#
# The cell below puts all of it together: 1,400 digits of 8 × 8 pixels, enlarged to 28 × 28, train the network for
# five epochs; the other 397 tell how good it is. With the solution of this exercise it takes three seconds on one
# core and prints
#
# ```
# epoch 1: accuracy 0.836
# epoch 2: accuracy 0.841
# epoch 3: accuracy 0.950
# epoch 4: accuracy 0.975
# epoch 5: accuracy 0.982
# ```
#
# In the same five epochs a linear layer alone reaches 0.95. Now set `P = 0.5`, and the last line says 0.897. An
# augmentation helps only if the changed image still deserves its label, and a mirrored 3 is no 3. For pictures
# of cats or clothes the same line of code is worth having.

# %%
if __name__ == "__main__":
    from sklearn.datasets import load_digits

    P = 0.0  # the probability of a flip
    digits = load_digits()
    images = torch.tensor(digits.images, dtype=torch.float32).unsqueeze(1) / 16
    images = F.interpolate(images, size=(28, 28), mode="bilinear")
    labels = torch.tensor(digits.target)
    train, test = torch.randperm(len(images), generator=torch.Generator().manual_seed(0)).split([1400, 397])
    images = normalize(images, *channel_stats(images[train]))

    torch.manual_seed(0)
    generator = torch.Generator().manual_seed(0)
    model = LeNet5()
    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3)
    for epoch in range(5):
        for rows in train[torch.randperm(len(train), generator=generator)].split(50):
            optimizer.zero_grad()
            loss = F.cross_entropy(model(random_flip(images[rows], P, generator)), labels[rows])
            loss.backward()
            optimizer.step()
        with torch.no_grad():
            right = model(images[test]).argmax(dim=1) == labels[test]
        print(f"epoch {epoch + 1}: accuracy {right.float().mean():.3f}")
