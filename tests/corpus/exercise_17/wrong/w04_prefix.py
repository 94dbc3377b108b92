# wrong: log_epoch: the tag gets a prefix
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    for name, value in metrics.items():
        writer.add_scalar(f"metrics/{name}", value, epoch)
    if model is not None:
        for name, p in model.named_parameters():
            writer.add_histogram(name, p, epoch)
