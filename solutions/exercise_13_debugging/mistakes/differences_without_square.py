"""You take the mean of the absolute differences. The mean of their squares is asked for."""


def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = F.l1_loss(model(x), y).item()
    model.train(was_training)
    return error
