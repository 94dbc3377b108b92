# wrong: log_epoch: histograms without the step
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    for name, value in metrics.items():
        writer.add_scalar(name, value, epoch)
    if model is not None:
        for name, p in model.named_parameters():
            writer.add_histogram(name, p)
