"""Your zero_grad fails where a parameter has no gradient. Ask whether .grad is None before you call a method of
it."""


class Adam(Adam):
    def zero_grad(self):
        for p in self.params:
            p.grad.zero_()
