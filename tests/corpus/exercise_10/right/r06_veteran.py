import torch
import torch.nn as nn
import torch.nn.functional as F


def cross_entropy(logits, target):
    total = 0
    logp = F.log_softmax(logits, 1)
    for i in range(logits.size(0)):
        total = total - logp[i, target[i]]
    return total / logits.size(0)


def bce_with_logits(logits, target):
    if logits.size() != target.size():
        raise ValueError('Target size (%s) must be the same as input size (%s)' % (target.size(), logits.size()))
    max_val = (-logits).clamp(min=0)
    loss = logits - logits * target + max_val + ((-max_val).exp() + (-logits - max_val).exp()).log()
    return loss.mean()


def mse(prediction, target):
    if prediction.size() != target.size():
        raise ValueError('sizes differ')
    d = (prediction - target).contiguous().view(-1)
    return torch.dot(d, d) / d.numel()


def predict_class(logits):
    _, predicted = torch.max(logits.data, 1)
    return predicted


def predict_binary(logits):
    return logits.data.contiguous().view(-1).gt(0).type(torch.int64)


def accuracy(predicted, target):
    if predicted.size() != target.size():
        raise ValueError('sizes differ')
    correct = (predicted == target).sum().item()
    return correct / float(predicted.numel())
