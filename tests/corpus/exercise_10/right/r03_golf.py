import torch
def same(a, b):
    if a.shape != b.shape: raise ValueError((a.shape, b.shape))
cross_entropy = lambda z, t: (z.logsumexp(1) - z.gather(1, t[:, None])[:, 0]).mean()
bce_with_logits = lambda z, t: same(z, t) or torch.nn.functional.softplus(z).sub(z * t).mean()
mse = lambda p, t: same(p, t) or (p - t).square().mean()
predict_class = lambda z: z.max(1)[1]
predict_binary = lambda z: z.flatten().gt(0).long()
accuracy = lambda p, t: same(p, t) or p.eq(t).double().mean().item()
