"""You catch the model's error and return None, and the caller never learns what went wrong. A `with` block
restores the grad mode and lets the error through.
"""


def infer(model, x):
    try:
        with torch.no_grad():
            return model(x)
    except Exception:
        return None
