# wrong: save_weights: puts the model into eval mode
# base: right/r01_plain.py
def save_weights(model, path):
    model.eval()
    save_file(model.state_dict(), str(path))
