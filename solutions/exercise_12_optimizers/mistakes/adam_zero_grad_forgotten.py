"""Your zero_grad leaves the gradients as they are, so that those of the next pass are added to them. Set them to
None or to zero."""


class Adam(Adam):
    def zero_grad(self):
        for p in self.params:
            grad = p.grad
            grad = None
