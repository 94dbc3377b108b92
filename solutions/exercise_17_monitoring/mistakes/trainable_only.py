"""You leave out frozen parameters. They are parameters too, and a histogram that moves would show that they are
not frozen."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(tag, value, epoch)
    if model is not None:
        for name, parameter in model.named_parameters():
            if parameter.requires_grad:
                writer.add_histogram(name, parameter, epoch)
