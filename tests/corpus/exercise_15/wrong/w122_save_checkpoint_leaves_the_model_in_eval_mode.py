# wrong: save_checkpoint: leaves the model in eval mode
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    model.eval()
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
