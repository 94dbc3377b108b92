import numpy as np
import torch


def cross_entropy(logits, target):
    shifted = logits - logits.detach().amax(1, keepdim=True)
    log_norm = torch.log(torch.exp(shifted).sum(1))
    one_hot = torch.from_numpy(np.eye(logits.shape[1])[target.cpu().numpy()]).to(logits)
    return (log_norm - (one_hot * shifted).sum(1)).mean()


def _check(a, b):
    if tuple(a.shape) != tuple(b.shape):
        raise ValueError(f"shapes differ: {tuple(a.shape)} and {tuple(b.shape)}")


def bce_with_logits(logits, target):
    _check(logits, target)
    zero = torch.zeros_like(logits)
    return torch.mean(torch.logaddexp(zero, logits) - logits * target)


def mse(prediction, target):
    _check(prediction, target)
    return torch.sum(torch.square(prediction - target)) / int(np.prod(tuple(prediction.shape), dtype=int))


def predict_class(logits):
    return torch.from_numpy(np.asarray(np.argmax(logits.detach().cpu().numpy(), axis=1), dtype=np.int64)).to(logits.device)


def predict_binary(logits):
    z = logits.detach().cpu().numpy().reshape(-1)
    return torch.from_numpy(np.where(z > 0, 1, 0).astype(np.int64)).to(logits.device)


def accuracy(predicted, target):
    _check(predicted, target)
    return float(np.mean(predicted.cpu().numpy() == target.cpu().numpy()))
