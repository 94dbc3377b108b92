"""The schedules compute with tensors and return .item(); the last rate of the cosine is the int 0."""


def step_lr(lr0, epoch, step_size, gamma):
    drops = torch.div(torch.tensor(epoch), step_size, rounding_mode="floor")
    return (torch.tensor(lr0, dtype=torch.float64) * gamma**drops).item()


def cosine_lr(lr0, epoch, total):
    if epoch == total:
        return 0
    angle = torch.linspace(0, math.pi, total + 1, dtype=torch.float64)[epoch]
    return (lr0 / 2 * (1 + angle.cos())).item()
