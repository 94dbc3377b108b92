# wrong: log_epoch: the buffers of the state_dict get histograms too
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    for name, value in metrics.items():
        writer.add_scalar(name, value, epoch)
    if model is not None:
        for name, v in model.state_dict().items():
            writer.add_histogram(name, v, epoch)
