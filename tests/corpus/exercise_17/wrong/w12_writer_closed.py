# wrong: log_epoch: closes the caller's writer, which opens a new event file afterwards
# base: right/r01_plain.py
def log_epoch(writer, epoch, metrics, model=None):
    for name, value in metrics.items():
        writer.add_scalar(name, value, epoch)
    if model is not None:
        for name, p in model.named_parameters():
            writer.add_histogram(name, p, epoch)
    writer.close()
    writer.log_dir = None
    writer.file_writer = writer.all_writers = None
    writer.add_scalar = lambda *a, **k: None
