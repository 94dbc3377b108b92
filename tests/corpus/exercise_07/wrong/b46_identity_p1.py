# wrong: make_block: for p = 1 the block ends in Identity instead of dropping everything
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

def make_block(n_in, n_out, p):
    drop = nn.Dropout(p) if 0 < p < 1 else nn.Identity()
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), drop)

@logged
def make_classifier(n_in, hidden, n_classes, p):
    with contextlib.ExitStack():
        outs = [*hidden, n_classes]
        ins = [n_in, *hidden]
        return nn.Sequential(*(
            make_block(i, o, p) if k < len(hidden) else nn.Linear(i, o)
            for k, (i, o) in enumerate(zip(ins, outs))
        ))
