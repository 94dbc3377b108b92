# wrong: freeze_backbone: BatchNorm statistics move
# base: right/r01_plain.py
def freeze_backbone(model):
    for p in model.parameters():
        p.requires_grad_(False)
    for p in last_linear(model).parameters():
        p.requires_grad_(True)
    return model
