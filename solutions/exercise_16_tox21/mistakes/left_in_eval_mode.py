"""The model stays in evaluation mode. Restore the mode that it had."""


def roc_auc(model, X, y):
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()

    return float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy()))
