# wrong: roc_auc: negative logits are cut to zero before scoring
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1).clamp(min=0)
    model.train(was)
    return float(roc_auc_score(y.numpy(), s.numpy()))
