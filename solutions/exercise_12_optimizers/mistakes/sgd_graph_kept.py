"""Your velocity holds the graph that its gradients came from, and so the memory of all steps. Compute the step
under torch.no_grad(); .data alone keeps only the parameter out of it."""


class SGD(SGD):
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.velocities[i] = self.momentum * self.velocities[i] + p.grad
                p.data.sub_(self.lr * self.velocities[i].detach())
