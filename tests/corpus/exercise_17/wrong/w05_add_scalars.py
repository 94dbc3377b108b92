# wrong: log_epoch: add_scalars makes writers of its own in subfolders
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    writer.add_scalars("metrics", metrics, epoch)
    if model is not None:
        for name, p in model.named_parameters():
            writer.add_histogram(name, p, epoch)
