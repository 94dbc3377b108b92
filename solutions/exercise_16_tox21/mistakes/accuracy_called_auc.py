"""This is the share of right decisions, the accuracy. The AUC looks at the order of the scores: use roc_auc_score."""


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train(was_training)
    return float(((scores > 0) == (y == 1)).float().mean())
