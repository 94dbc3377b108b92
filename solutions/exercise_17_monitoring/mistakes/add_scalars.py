"""add_scalars writes each metric into a folder of its own, with a tag that is not its name. Call add_scalar once
per metric."""


def log_epoch(writer, epoch, metrics, model=None):
    writer.add_scalars("metrics", metrics, epoch)
    if model is not None:
        for name, parameter in model.named_parameters():
            writer.add_histogram(name, parameter, epoch)
