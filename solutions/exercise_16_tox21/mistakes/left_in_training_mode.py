"""The model is in training mode afterwards, also if it was not before. Restore the mode that it had."""


def roc_auc(model, X, y):
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train()
    return float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy()))
