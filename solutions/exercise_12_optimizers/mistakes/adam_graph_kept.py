"""Your averages hold the graph that their gradients came from, and so the memory of all steps. Compute the step
under torch.no_grad(); .data alone keeps only the parameter out of it."""


class Adam(Adam):
    def step(self):
        beta1, beta2 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.steps[i] += 1
            self.means[i] = beta1 * self.means[i] + (1 - beta1) * p.grad
            self.squares[i] = beta2 * self.squares[i] + (1 - beta2) * p.grad**2
            mean = self.means[i].detach() / (1 - beta1 ** self.steps[i])
            square = self.squares[i].detach() / (1 - beta2 ** self.steps[i])
            p.data.sub_(self.lr * mean / (square.sqrt() + self.eps))
