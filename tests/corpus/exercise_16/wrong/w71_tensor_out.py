# wrong: roc_auc: a tensor instead of a float
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1)
    model.train(was)
    return torch.tensor(roc_auc_score(y.numpy(), s.numpy()))
