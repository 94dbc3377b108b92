"""Dropout here does not follow its mode, but whether gradients are recorded. Look at self.training."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        return nn.functional.dropout(x, self.p, torch.is_grad_enabled())
