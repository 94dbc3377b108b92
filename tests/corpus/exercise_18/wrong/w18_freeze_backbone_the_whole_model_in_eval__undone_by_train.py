# wrong: freeze_backbone: the whole model in eval, undone by train()
# base: right/r01_plain.py
def freeze_backbone(model):
    for p in model.parameters():
        p.requires_grad_(False)
    for p in last_linear(model).parameters():
        p.requires_grad_(True)
    model.eval()
    return model
