"""The schedules count drops in a loop, and square the cosine of half the angle."""


def step_lr(lr0, epoch, step_size, gamma):
    rate = lr0
    for passed in range(1, epoch + 1):
        if passed % step_size == 0:
            rate *= gamma
    return rate


def cosine_lr(lr0, epoch, total):
    return lr0 * math.cos(math.pi / 2 * epoch / total) ** 2
