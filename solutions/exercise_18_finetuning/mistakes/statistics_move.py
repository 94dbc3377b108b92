"""The running statistics of BatchNorm move with every pass in training mode: requires_grad=False does not reach them,
and eval() is undone by the next model.train(). Make these layers stay in evaluation mode, for example by giving each
a train that does nothing."""


def freeze_backbone(model):
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    return model
