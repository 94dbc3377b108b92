# wrong: save_weights: only the file name counts, so it lands in the current folder
# base: right/r01_plain.py
def save_weights(model, path):
    from pathlib import Path

    save_file(model.state_dict(), Path(path).name)
