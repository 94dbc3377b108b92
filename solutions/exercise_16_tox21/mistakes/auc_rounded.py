"""The AUC is rounded. Return it as it is."""


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train(was_training)
    return round(float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy())), 2)
