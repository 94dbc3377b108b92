# wrong: roc_auc: probabilities rounded to one digit: ties that are not there
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = torch.sigmoid(model(X)).reshape(-1).mul(10).round()
    model.train(was)
    return float(roc_auc_score(y.numpy(), s.numpy()))
