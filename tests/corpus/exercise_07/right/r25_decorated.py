import contextlib, functools, logging
import torch
import torch.nn as nn

log = logging.getLogger(__name__)

def logged(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            net = fn(*args, **kwargs)
        except (TypeError, ValueError) as e:
            log.error("could not build: %s", e)
            raise
        finally:
            log.debug("%s%s", fn.__name__, args)
        return net
    return wrapper

@logged
def make_block(n_in, n_out, p):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))

@logged
def make_classifier(n_in, hidden, n_classes, p):
    with contextlib.ExitStack():
        outs = [*hidden, n_classes]
        ins = [n_in, *hidden]
        return nn.Sequential(*(
            make_block(i, o, p) if k < len(hidden) else nn.Linear(i, o)
            for k, (i, o) in enumerate(zip(ins, outs))
        ))
