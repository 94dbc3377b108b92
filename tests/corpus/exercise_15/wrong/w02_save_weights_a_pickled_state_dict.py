# wrong: save_weights: a pickled state_dict
# base: right/r01_plain.py
def save_weights(model, path):
    torch.save(model.state_dict(), path)
