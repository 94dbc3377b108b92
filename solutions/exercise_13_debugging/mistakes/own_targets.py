"""The targets are computed anew from x. Compare with the y that is given."""


def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = F.mse_loss(model(x), torch.sin(x + 1)).item()
    model.train(was_training)
    return error
