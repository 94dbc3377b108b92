"""You log one step too late. The step is epoch itself, and epochs count from 0."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(tag, value, epoch + 1)
    if model is not None:
        for name, parameter in model.named_parameters():
            writer.add_histogram(name, parameter, epoch + 1)
