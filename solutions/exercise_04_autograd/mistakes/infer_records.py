"""The model's operations are recorded. Call it inside `with torch.no_grad():`; a line torch.no_grad() on its
own, or model.eval(), switches nothing off.
"""


def infer(model, x):
    torch.no_grad()
    return model(x)
