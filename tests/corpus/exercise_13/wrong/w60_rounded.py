# wrong: test_error: rounded to two digits
# base: right/r01_plain.py
def test_error(model, x, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = ((model(x) - y) ** 2).mean().item()
    model.train(was_training)
    return round(error, 2)
