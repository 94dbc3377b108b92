"""After your step nothing records gradients any more: a grad mode that is switched off stays so. Use torch.no_grad()
as a decorator or a with block, which puts it back, and leave the parameters' requires_grad alone.
"""


class Adam(Adam):
    def step(self):
        torch.set_grad_enabled(False)
        super().step()
