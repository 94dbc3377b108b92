"""No parameter of the model moves: `p = p - ...` makes a new tensor and gives it the name p, and a copy is another
tensor as well. Change the parameter itself, with p.sub_(...) or p -= ....
"""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_(p.grad)
                p = p - self.lr * velocity
