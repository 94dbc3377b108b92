# wrong: save_checkpoint: a datetime inside, which weights_only refuses
# base: right/r01_plain.py
import datetime


def save_checkpoint(path, model, optimizer, epoch):
    content = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}
    content["saved_at"] = datetime.datetime.now()
    torch.save(content, path)
