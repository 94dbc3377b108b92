# debatable: roc_auc: model.train(was) also wakes a submodule that was in eval mode inside a model in train mode
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1)
    model.train(was)
    return float(roc_auc_score(y.cpu().numpy(), s.cpu().numpy()))
