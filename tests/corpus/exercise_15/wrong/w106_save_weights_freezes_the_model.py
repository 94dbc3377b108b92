# wrong: save_weights: freezes the model
# base: right/r01_plain.py
def save_weights(model, path):
    for p in model.parameters():
        p.requires_grad = False
    save_file(model.state_dict(), str(path))
