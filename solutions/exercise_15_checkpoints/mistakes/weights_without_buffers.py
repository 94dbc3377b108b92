"""Only the parameters are saved. BatchNorm's running statistics are buffers, and without them the network gives
other results: save model.state_dict()."""


def save_weights(model, path):
    save_file({name: p.detach() for name, p in model.named_parameters()}, path)
