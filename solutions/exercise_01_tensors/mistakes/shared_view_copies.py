"""Your tensor is a copy: torch.tensor, clone and copy always take new memory. Use the function that wraps the
array's own memory."""


def shared_view(a):
    return torch.tensor(a)
