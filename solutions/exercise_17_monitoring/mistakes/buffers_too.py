"""You also log the buffers, such as the running mean of BatchNorm, because state_dict() holds both. Use
named_parameters()."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(tag, value, epoch)
    if model is not None:
        for name, parameter in model.state_dict().items():
            writer.add_histogram(name, parameter, epoch)
