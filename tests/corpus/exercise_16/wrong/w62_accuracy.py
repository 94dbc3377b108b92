# wrong: roc_auc: accuracy
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = (model(X).reshape(-1) > 0).float()
    model.train(was)
    return float((s == y).float().mean())
