# wrong: save_checkpoint: the whole optimiser
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer, "epoch": epoch}, path)
