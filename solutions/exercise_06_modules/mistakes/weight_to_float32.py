"""Your weights become float32, whatever they were. Fill the weight in place, so that it keeps its dtype."""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            m.weight.data = nn.init.xavier_uniform_(torch.empty(m.weight.shape, device=m.weight.device))
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module
