# wrong: load_checkpoint: parameters without buffers
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": {k: v.detach() for k, v in model.named_parameters()}, "optimizer": optimizer.state_dict(), "epoch": epoch}, path)


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    with torch.no_grad():
        for k, p in model.named_parameters():
            p.copy_(checkpoint["model"][k])
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
