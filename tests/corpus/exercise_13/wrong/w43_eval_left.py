# wrong: test_error: the model stays in eval mode: the inputs are to be left alone
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x) - y) ** 2).mean().item()
    return error
