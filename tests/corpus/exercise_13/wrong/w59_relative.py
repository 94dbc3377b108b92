# wrong: test_error: divided by the spread of y
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x) - y) ** 2).mean().div(y.var()).item()
    model.train(was_training)
    return error
