"""The order is turned around: this is one minus the AUC."""


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train(was_training)
    return float(roc_auc_score(y.cpu().numpy(), -scores.cpu().numpy()))
