"""A tuple in an opened file, and the epoch as a tensor."""


def save_checkpoint(path, model, optimizer, epoch):
    with open(path, "wb") as file:
        torch.save((torch.tensor(epoch), optimizer.state_dict(), model.state_dict()), file)


def load_checkpoint(path, model, optimizer):
    with open(path, "rb") as file:
        epoch, for_optimizer, for_model = torch.load(file)
    optimizer.load_state_dict(for_optimizer)
    model.load_state_dict(for_model)
    return epoch.item()
