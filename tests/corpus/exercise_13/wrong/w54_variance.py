# wrong: test_error: the variance of the error: a shift is not seen
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = (model(x) - y).var().item()
    model.train(was_training)
    return error
