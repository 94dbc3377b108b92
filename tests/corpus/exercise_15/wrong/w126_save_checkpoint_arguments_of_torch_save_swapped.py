# wrong: save_checkpoint: arguments of torch.save swapped
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    torch.save(path, {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch})
