"""The error in NumPy; the mode restored in finally."""


def test_error(model, x, y):
    mode = model.training
    try:
        model.eval()
        with torch.inference_mode():
            residual = (model(x) - y).cpu().numpy()
        return float((residual**2).mean())
    finally:
        model.train(mode)
