# wrong: log_epoch: returns after the first metric
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    if model is not None:
        for name, p in model.named_parameters():
            writer.add_histogram(name, p, epoch)
    for name, value in metrics.items():
        writer.add_scalar(name, value, epoch)
        return
