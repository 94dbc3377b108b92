# wrong: log_epoch: empties the caller's dict
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    while metrics:
        name, value = metrics.popitem()
        writer.add_scalar(name, value, epoch)
    if model is not None:
        for name, p in model.named_parameters():
            writer.add_histogram(name, p, epoch)
