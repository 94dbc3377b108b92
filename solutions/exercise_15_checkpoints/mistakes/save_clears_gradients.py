"""save_checkpoint clears the gradients of the training that goes on. Saving changes nothing."""


def save_checkpoint(path, model, optimizer, epoch):
    optimizer.zero_grad()
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
