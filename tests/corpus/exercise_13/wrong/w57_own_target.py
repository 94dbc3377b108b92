# wrong: test_error: compares with sin(x + 1), not with the given y
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x) - torch.sin(x + 1)) ** 2).mean().item()
    model.train(was_training)
    return error
