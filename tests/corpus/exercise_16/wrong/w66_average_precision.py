# wrong: roc_auc: average precision: the area under another curve
# base: right/r01_plain.py
from sklearn.metrics import average_precision_score


def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1)
    model.train(was)
    return float(average_precision_score(y.numpy(), s.numpy()))
