"""Your scalars have no step, so that all points of a curve lie at one place. Pass epoch as the third argument of
add_scalar."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(tag, value)
    if model is not None:
        for name, parameter in model.named_parameters():
            writer.add_histogram(name, parameter, epoch)
