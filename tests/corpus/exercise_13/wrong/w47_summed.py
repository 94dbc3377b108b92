# wrong: test_error: the sum
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x) - y) ** 2).sum().item()
    model.train(was_training)
    return error
