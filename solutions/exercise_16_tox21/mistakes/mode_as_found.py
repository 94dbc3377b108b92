"""The scores come from whatever mode the model is in. Call model.eval() first, and restore the mode."""


def roc_auc(model, X, y):

    with torch.no_grad():
        scores = model(X).flatten()

    return float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy()))
