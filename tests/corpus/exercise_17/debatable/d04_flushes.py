# debatable: log_epoch: flushes as well, which is left to the caller
# base: right/r01_plain.py
_log_epoch = log_epoch


def log_epoch(writer, epoch, metrics, model=None):
    _log_epoch(writer, epoch, metrics, model)
    writer.flush()
