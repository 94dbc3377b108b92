"""One of the two is squeezed, so that each prediction is compared with each target."""


def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x).squeeze(1) - y) ** 2).mean().item()
    model.train(was_training)
    return error
