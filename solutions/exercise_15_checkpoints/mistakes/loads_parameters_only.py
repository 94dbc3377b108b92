"""Only the parameters are taken from the file; the buffers, such as BatchNorm's running statistics, keep their old
values. Use load_state_dict."""


def load_weights(model, path, device):
    model.load_state_dict({**load_file(path), **{name: b for name, b in model.named_buffers()}})
    return model.to(device).eval()
