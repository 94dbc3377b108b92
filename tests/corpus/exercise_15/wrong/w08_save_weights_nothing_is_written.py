# wrong: save_weights: nothing is written
# base: right/r01_plain.py
def save_weights(model, path):
    return model.state_dict()
