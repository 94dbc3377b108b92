"""set_grad_enabled switches gradients off and back on; predictions from topk."""


def evaluate(model, loader, loss_fn, device):
    mode, recording = model.training, torch.is_grad_enabled()
    model.eval()
    torch.set_grad_enabled(False)
    losses, right = 0, []
    for x, y in loader:
        output = model(x.to(device))
        losses = losses + float(loss_fn(output, y.to(device))) * len(x)
        right += (output.topk(1, dim=1).indices.squeeze(1).cpu() == y).tolist()
    torch.set_grad_enabled(recording)
    if mode:
        model.train()
    return losses / len(right), sum(right) / len(right)
