"""The file holds epoch + 1. Save the number that was given; the caller knows what comes next."""


def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch + 1}, path)
