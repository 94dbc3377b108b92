# wrong: grad_norm: clip_grad_norm_ with a bound of 1 changes the gradients
# base: right/r01_plain.py
def grad_norm(model):
    return float(torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0))
