# wrong: roc_auc: leaves the model in eval mode
# base: right/r01_plain.py
def roc_auc(model, X, y):
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1)
    return float(roc_auc_score(y.numpy(), s.numpy()))
