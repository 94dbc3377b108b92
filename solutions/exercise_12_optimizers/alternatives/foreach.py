"""Works on all tensors of one dtype at once with torch._foreach functions."""


def by_dtype(params):
    groups = {}
    for i, p in enumerate(params):
        if p.grad is not None:
            groups.setdefault(p.dtype, []).append(i)
    return groups.values()


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for numbers in by_dtype(self.params):
            params, velocities = [self.params[i] for i in numbers], [self.velocities[i] for i in numbers]
            torch._foreach_mul_(velocities, self.momentum)
            torch._foreach_add_(velocities, [p.grad for p in params])
            torch._foreach_add_(params, velocities, alpha=-self.lr)


class Adam(Adam):
    @torch.no_grad()
    def step(self):
        for numbers in by_dtype(self.params):
            params, grads = [self.params[i] for i in numbers], [self.params[i].grad for i in numbers]
            means, squares = [self.means[i] for i in numbers], [self.squares[i] for i in numbers]
            for i in numbers:
                self.steps[i] += 1
            torch._foreach_lerp_(means, grads, 1 - self.betas[0])
            torch._foreach_mul_(squares, self.betas[1])
            torch._foreach_addcmul_(squares, grads, grads, 1 - self.betas[1])
            roots = torch._foreach_sqrt(
                torch._foreach_div(squares, [1 - self.betas[1] ** self.steps[i] for i in numbers])
            )
            torch._foreach_add_(roots, self.eps)
            scaled = torch._foreach_div(means, [(self.betas[0] ** self.steps[i] - 1) / self.lr for i in numbers])
            torch._foreach_addcdiv_(params, scaled, roots)
