"""You close the writer, which the caller needs for the next epoch. Whoever opened it closes it."""


def log_epoch(writer, epoch, metrics, model=None):
    for tag, value in metrics.items():
        writer.add_scalar(tag, value, epoch)
    if model is not None:
        for name, parameter in model.named_parameters():
            writer.add_histogram(name, parameter, epoch)
    writer.close()
