# wrong: log_epoch: frozen parameters get no histogram
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    for name, value in metrics.items():
        writer.add_scalar(name, value, epoch)
    if model is not None:
        for name, p in model.named_parameters():
            if p.requires_grad:
                writer.add_histogram(name, p, epoch)
