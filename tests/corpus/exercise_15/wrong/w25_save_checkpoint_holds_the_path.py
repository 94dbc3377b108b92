# wrong: save_checkpoint: holds the path
# base: right/r01_plain.py
from pathlib import Path


def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch, "path": Path(path)}, path)
