# wrong: test_error: a graph is recorded
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    error = ((model(x) - y) ** 2).mean().item()
    model.train(was_training)
    return error
