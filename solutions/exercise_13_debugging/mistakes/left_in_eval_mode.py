"""The model is in evaluation mode afterwards, also if it was not before. Restore the mode: model.train(was_training)."""


def test_error(model, x, y):
    model.eval()
    with torch.no_grad():
        error = F.mse_loss(model(x), y).item()
    return error
