# wrong: save_checkpoint: the whole model
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model, "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
