# wrong: infer: freezes the model's parameters instead of the grad mode
# base: right/r01_plain.py
def infer(model, x):
    for p in model.parameters():
        p.requires_grad_(False)
    return model(x)
