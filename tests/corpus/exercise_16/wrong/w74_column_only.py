# wrong: roc_auc: model(X)[:, 0]: a model with outputs (B,) cannot be scored
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X)[:, 0]
    model.train(was)
    return float(roc_auc_score(y.numpy(), s.numpy()))
