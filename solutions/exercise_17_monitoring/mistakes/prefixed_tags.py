"""You put a prefix before the names of the metrics. The tag is the name itself; the caller chooses the groups."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(f"metrics/{tag}", value, epoch)
    if model is not None:
        for name, parameter in model.named_parameters():
            writer.add_histogram(name, parameter, epoch)
