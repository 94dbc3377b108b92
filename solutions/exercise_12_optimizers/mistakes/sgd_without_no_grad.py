"""Your step changes leaves inside the graph, which PyTorch refuses. Put @torch.no_grad() above step."""


class SGD(SGD):
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * velocity)
