"""Pairs with equal scores count as wrong. In the AUC they count half."""


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train(was_training)
    return float((scores[y == 1][:, None] > scores[y == 0][None, :]).double().mean())
