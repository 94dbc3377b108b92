# wrong: test_error: half of it
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x) - y) ** 2).mean().div(2).item()
    model.train(was_training)
    return error
