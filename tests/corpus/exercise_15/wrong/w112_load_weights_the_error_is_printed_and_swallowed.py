# wrong: load_weights: the error is printed and swallowed
# base: right/r01_plain.py
def load_weights(model, path, device):
    try:
        model.load_state_dict(load_file(str(path)))
    except RuntimeError as error:
        print("could not load:", error)
    return model.to(device).eval()
