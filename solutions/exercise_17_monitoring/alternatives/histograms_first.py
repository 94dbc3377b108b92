"""The histograms first, of flattened copies, and a flush at the end."""


def log_epoch(writer, epoch, metrics, model=None):
    parameters = {} if model is None else dict(model.named_parameters())
    for name, parameter in parameters.items():
        writer.add_histogram(name, parameter.data.clone().flatten(), epoch)
    for tag, value in sorted(metrics.items()):
        writer.add_scalar(tag, value, global_step=epoch)
    writer.flush()
