"""Of the optimiser only the settings (param_groups) are saved and not its memory (state): momentum and means begin
again from zero. Save the whole optimizer.state_dict()."""


def save_checkpoint(path, model, optimizer, epoch):
    torch.save(
        {"model": model.state_dict(), "optimizer": {**optimizer.state_dict(), "state": {}}, "epoch": epoch}, path
    )
