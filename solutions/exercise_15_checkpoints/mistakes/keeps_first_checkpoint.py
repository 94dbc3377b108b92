"""A checkpoint that exists is kept, and the later one is lost without a word. Saving replaces it."""


def save_checkpoint(path, model, optimizer, epoch):
    if not Path(path).exists():
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
