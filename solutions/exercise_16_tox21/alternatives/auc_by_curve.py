"""roc_curve and auc, probabilities."""

from sklearn.metrics import auc, roc_curve


@torch.no_grad()
def roc_auc(model, X, y):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    scores = model(X).double().flatten().cpu().numpy()
    for m, mode in modes:
        m.training = mode
    rates = roc_curve(y.cpu().numpy(), scores, drop_intermediate=False)
    return float(auc(rates[0], rates[1]))
