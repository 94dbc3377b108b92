"""A graph is recorded for scores that nobody differentiates. Use torch.no_grad()."""


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    scores = model(X).flatten()
    model.train(was_training)
    return float(roc_auc_score(y.cpu().numpy(), scores.detach().cpu().numpy()))
