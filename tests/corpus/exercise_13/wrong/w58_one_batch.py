# wrong: test_error: only the first 32 points
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x[:32]) - y[:32]) ** 2).mean().item()
    model.train(was_training)
    return error
