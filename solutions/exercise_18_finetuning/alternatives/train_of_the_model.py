"""The method train of the model is wrapped."""


def freeze_backbone(model):
    linear = [m for m in model.modules() if isinstance(m, nn.Linear)][-1]
    for name, p in model.named_parameters():
        p.requires_grad = p is linear.weight or p is linear.bias
    train = model.train

    def frozen_train(mode=True):
        train(mode)
        for m in model.modules():
            if isinstance(m, nn.modules.batchnorm._BatchNorm):
                nn.Module.train(m, False)
        return model

    model.train = frozen_train
    return model.train(model.training)
