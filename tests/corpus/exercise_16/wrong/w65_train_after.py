# wrong: roc_auc: the model is in train mode afterwards, whatever it was before
# base: right/r01_plain.py
def roc_auc(model, X, y):
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1)
    model.train()
    return float(roc_auc_score(y.numpy(), s.numpy()))
