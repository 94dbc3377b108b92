"""You cut or round the scores to 0 and 1 first, so that their order is lost. Give roc_auc_score the scores themselves."""


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = (model(X).flatten() > 0).float()
    model.train(was_training)
    return float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy()))
