# wrong: save_checkpoint: the gradients are thrown away
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    optimizer.zero_grad()
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
