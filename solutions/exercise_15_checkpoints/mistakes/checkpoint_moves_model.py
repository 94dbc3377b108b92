"""model.cpu() moves the model itself, and the training that goes on finds it on the CPU. Saving needs no move:
torch.load(map_location="cpu") does that when it is read."""


def save_checkpoint(path, model, optimizer, epoch):
    model.cpu()
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
