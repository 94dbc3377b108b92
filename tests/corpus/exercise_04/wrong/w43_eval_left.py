# wrong: infer: puts the model into eval mode and leaves it there: the inputs are to be left alone
# base: right/r01_plain.py
def infer(model, x):
    model.eval()
    with torch.no_grad():
        return model(x)
