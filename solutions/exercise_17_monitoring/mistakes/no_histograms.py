"""You log no histograms. If a model is given, log one histogram per parameter with add_histogram."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(tag, value, epoch)
