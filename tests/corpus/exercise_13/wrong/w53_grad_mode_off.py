# wrong: test_error: grad mode stays off
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    torch.set_grad_enabled(False)
    error = ((model(x) - y) ** 2).mean().item()
    model.train(was_training)
    return error
