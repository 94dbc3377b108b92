# wrong: roc_auc: ranks by argsort: ties are broken by position
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1)
    model.train(was)
    rank = s.argsort(stable=True).argsort().double() + 1
    n1 = float((y == 1).sum())
    n0 = float((y == 0).sum())
    return float((rank[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0))
