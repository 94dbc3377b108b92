import math

import torch


class SGD(object):
    def __init__(self, params, lr, momentum=0.0):
        self.params = [p for p in params]
        self.lr = lr
        self.momentum = momentum
        self.bufs = {}

    def step(self):
        for i in range(len(self.params)):
            p = self.params[i]
            if p.grad is None:
                continue
            d_p = p.grad.data
            if self.momentum != 0:
                if i not in self.bufs:
                    self.bufs[i] = d_p.clone()
                else:
                    self.bufs[i].mul_(self.momentum).add_(d_p)
                d_p = self.bufs[i]
            p.data.add_(d_p, alpha=-self.lr)

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.data.zero_()


class Adam(object):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.params = [p for p in params]
        self.lr = lr
        self.beta1, self.beta2 = betas
        self.eps = eps
        self.steps = [0] * len(self.params)
        self.exp_avg = [p.data.clone().zero_() for p in self.params]
        self.exp_avg_sq = [p.data.clone().zero_() for p in self.params]

    def step(self):
        for i in range(len(self.params)):
            p = self.params[i]
            if p.grad is None:
                continue
            grad = p.grad.data
            self.steps[i] += 1
            self.exp_avg[i].mul_(self.beta1).add_(grad, alpha=1 - self.beta1)
            self.exp_avg_sq[i].mul_(self.beta2).addcmul_(grad, grad, value=1 - self.beta2)
            c1 = 1 - self.beta1 ** self.steps[i]
            c2 = 1 - self.beta2 ** self.steps[i]
            denom = (self.exp_avg_sq[i].sqrt() / math.sqrt(c2)).add_(self.eps)
            p.data.addcdiv_(self.exp_avg[i], denom, value=-self.lr / c1)

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.data.zero_()


def step_lr(lr0, epoch, step_size, gamma):
    lr = float(lr0)
    for e in range(1, epoch + 1):
        if e % step_size == 0:
            lr = lr * gamma
    return lr


def cosine_lr(lr0, epoch, total):
    return 0.0 + (lr0 - 0.0) * (1 + math.cos(math.pi * epoch / float(total))) / 2.0
