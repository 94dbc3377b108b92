"""Your function changes the model's mode, or leaves it changed where the model raises. That is about Dropout and
BatchNorm, not about graphs; the mode is the caller's choice.
"""


def infer(model, x):
    model.eval()
    with torch.no_grad():
        return model(x)
