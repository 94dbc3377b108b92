# wrong: roc_auc: scores of the other class
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = 1 - torch.sigmoid(model(X)).reshape(-1)
    model.train(was)
    return float(roc_auc_score(y.numpy(), s.numpy()))
