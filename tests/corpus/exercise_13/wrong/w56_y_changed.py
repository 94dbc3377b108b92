# wrong: test_error: y is overwritten by the error
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = (y.sub_(model(x)) ** 2).mean().item()
    model.train(was_training)
    return error
