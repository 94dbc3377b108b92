# wrong: roc_auc: max(auc, 1 - auc): a model that is wrong throughout looks good
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1)
    model.train(was)
    a = float(roc_auc_score(y.numpy(), s.numpy()))
    return max(a, 1 - a)
