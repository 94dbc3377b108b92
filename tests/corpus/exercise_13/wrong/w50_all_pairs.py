# wrong: test_error: (N,) against (N, 1): the mean over all pairs
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x).squeeze() - y) ** 2).mean().item()
    model.train(was_training)
    return error
