# wrong: roc_auc: a tie counts as lost: strictly greater pairs only
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1)
    model.train(was)
    return float((s[y == 1][:, None] > s[y == 0]).double().mean())
