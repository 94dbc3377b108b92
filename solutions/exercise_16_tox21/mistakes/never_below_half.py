"""You take the better one of the AUC and its opposite. An AUC below one half is to be seen: something is turned around."""


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train(was_training)
    return max(a := float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy())), 1 - a)
