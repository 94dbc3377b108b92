"""save_checkpoint leaves the model in evaluation mode, and the training goes on without Dropout and batch
statistics. Saving changes nothing."""


def save_checkpoint(path, model, optimizer, epoch):
    model.eval()
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
