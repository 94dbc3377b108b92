import torch
import torch.nn.functional as F


def cross_entropy(logits, target):
    log_p = torch.log_softmax(logits, dim=1)
    picked = log_p[torch.arange(len(target), device=logits.device), target]
    return -picked.mean()


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    loss = torch.relu(logits) - logits * target + torch.log1p(torch.exp(-logits.abs()))
    return loss.mean()


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    return ((prediction - target) ** 2).mean()


def predict_class(logits):
    return logits.argmax(dim=1)


def predict_binary(logits):
    return (logits.reshape(-1) > 0).long()


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")
    return (predicted == target).float().mean().item()
