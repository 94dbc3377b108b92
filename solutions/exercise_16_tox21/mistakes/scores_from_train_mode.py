"""The scores come from training mode, with Dropout at work and BatchNorm looking at the test molecules. Call
model.eval() first."""


def roc_auc(model, X, y):
    was_training = model.training
    model.train()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train(was_training)
    return float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy()))
