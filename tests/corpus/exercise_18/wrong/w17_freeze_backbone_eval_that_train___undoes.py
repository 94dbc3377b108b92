# wrong: freeze_backbone: eval that train() undoes
# base: right/r01_plain.py
def freeze_backbone(model):
    for p in model.parameters():
        p.requires_grad_(False)
    for p in last_linear(model).parameters():
        p.requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.modules.batchnorm._BatchNorm):
            m.eval()
    return model
