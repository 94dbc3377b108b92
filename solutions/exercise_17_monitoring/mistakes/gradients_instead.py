"""You log the gradients of the parameters. The histograms are of the parameters themselves."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(tag, value, epoch)
    if model is not None:
        for name, parameter in model.named_parameters():
            if parameter.grad is not None:
                writer.add_histogram(name, parameter.grad, epoch)
