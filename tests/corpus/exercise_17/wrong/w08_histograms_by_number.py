# wrong: log_epoch: tags param0, param1 instead of the names
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    for name, value in metrics.items():
        writer.add_scalar(name, value, epoch)
    if model is not None:
        for k, p in enumerate(model.parameters()):
            writer.add_histogram(f"param{k}", p, epoch)
