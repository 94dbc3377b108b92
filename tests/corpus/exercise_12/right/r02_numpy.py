import numpy as np
import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = tuple(params)
        self.lr, self.momentum = lr, momentum
        self.state = {}

    def step(self):
        for k, p in enumerate(self.params):
            if p.grad is None:
                continue
            g = p.grad.detach().cpu().numpy().astype(np.float64)
            v = self.state[k] = self.momentum * self.state.get(k, np.zeros(g.shape)) + g
            p.detach().sub_(torch.from_numpy(np.asarray(self.lr * v)).to(p.device, p.dtype))

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.detach_()
                p.grad.zero_()


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.params = tuple(params)
        self.lr, self.betas, self.eps = lr, tuple(betas), eps
        self.state = {}

    def step(self):
        b1, b2 = self.betas
        for k, p in enumerate(self.params):
            if p.grad is None:
                continue
            g = p.grad.detach().cpu().numpy().astype(np.float64)
            t, m, s = self.state.get(k, (0, np.zeros(g.shape), np.zeros(g.shape)))
            t, m, s = t + 1, b1 * m + (1 - b1) * g, b2 * s + (1 - b2) * np.square(g)
            self.state[k] = t, m, s
            move = self.lr * (m / (1 - b1**t)) / (np.sqrt(s / (1 - b2**t)) + self.eps)
            p.detach().sub_(torch.from_numpy(np.asarray(move)).to(p.device, p.dtype))

    def zero_grad(self):
        for p in self.params:
            p.grad = None


def step_lr(lr0, epoch, step_size, gamma):
    return float(lr0 * np.power(float(gamma), np.floor_divide(epoch, step_size)))


def cosine_lr(lr0, epoch, total):
    return float(lr0 * np.cos(np.pi * epoch / (2 * total)) ** 2)
