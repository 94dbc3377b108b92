"""Bytes from safetensors, written by pathlib; clones on the CPU."""

from safetensors.torch import save


def save_weights(model, path):
    tensors = {name: tensor.detach().cpu().clone() for name, tensor in model.state_dict().items()}
    Path(path).write_bytes(save(tensors))
