"""The error is a tensor. Return a Python float, with .item()."""


def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = F.mse_loss(model(x), y)
    model.train(was_training)
    return error
