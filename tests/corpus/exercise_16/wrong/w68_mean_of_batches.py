# wrong: roc_auc: the mean of the AUCs of batches
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    aucs = []
    with torch.no_grad():
        for xb, yb in zip(X.split(50), y.split(50)):
            if 0 < yb.sum() < len(yb):
                aucs.append(roc_auc_score(yb.numpy(), model(xb).reshape(-1).numpy()))
    model.train(was)
    return float(sum(aucs) / len(aucs))
