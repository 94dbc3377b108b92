# wrong: test_error: y goes into the model
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(y) - x) ** 2).mean().item()
    model.train(was_training)
    return error
