"""Your zero_grad clears only some of the gradients. A return inside the loop ends it after the first parameter."""


class SGD(SGD):
    def zero_grad(self):
        for p in self.params:
            p.grad = None
            return
