"""Your histograms have no step. Pass epoch as the third argument of add_histogram, as for the scalars."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(tag, value, epoch)
    if model is not None:
        for name, parameter in model.named_parameters():
            writer.add_histogram(name, parameter)
