"""A loop over the images, a number each; the whole batch is returned as it is where none is mirrored."""


def random_flip(images, p, generator):
    coins = [torch.rand(1, generator=generator).item() < p for _ in images]
    if not any(coins):
        return images
    return torch.stack(
        [
            image.fliplr() if coin and image.dim() == 2 else image.flip(2) if coin else image
            for image, coin in zip(images, coins)
        ]
    )
