"""The AUC is a tensor. Return a Python float."""


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train(was_training)
    return torch.tensor(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy()))
