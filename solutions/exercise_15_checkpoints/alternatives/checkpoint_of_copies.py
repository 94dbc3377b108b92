"""Deep copies with names of its own, the format of older versions, the device of the model."""


def save_checkpoint(path, model, optimizer, epoch):
    state = {"weights": dict(model.state_dict()), "adam": optimizer.state_dict(), "meta": {"epoch": [int(epoch)]}}
    torch.save(copy.deepcopy(state), str(path), _use_new_zipfile_serialization=False)


def load_checkpoint(path, model, optimizer):
    state = torch.load(str(path), map_location=next(model.parameters()).device)
    model.load_state_dict(state["weights"], strict=True)
    optimizer.load_state_dict(state["adam"])
    return int(state["meta"]["epoch"][0])
