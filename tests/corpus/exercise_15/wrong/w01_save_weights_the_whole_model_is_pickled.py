# wrong: save_weights: the whole model is pickled
# base: right/r01_plain.py
def save_weights(model, path):
    torch.save(model, path)
