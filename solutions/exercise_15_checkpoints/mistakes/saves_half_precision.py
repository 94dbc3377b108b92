"""The weights are rounded to float16 before they are saved. What is loaded should be what was saved."""


def save_weights(model, path):
    save_file({name: t.half() for name, t in model.state_dict().items()}, path)
