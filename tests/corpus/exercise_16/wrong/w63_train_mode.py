# wrong: roc_auc: scored in the mode the model is in
# base: right/r01_plain.py
def roc_auc(model, X, y):
    with torch.no_grad():
        s = model(X).reshape(-1)
    return float(roc_auc_score(y.numpy(), s.numpy()))
