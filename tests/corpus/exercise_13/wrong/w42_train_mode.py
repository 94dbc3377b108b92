# wrong: test_error: dropout and batch statistics are on
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    with torch.no_grad():
        error = ((model(x) - y) ** 2).mean().item()
    model.train(was_training)
    return error
