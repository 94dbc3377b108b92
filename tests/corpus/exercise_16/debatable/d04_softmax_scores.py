# debatable: roc_auc: softmax over the batch: monotone, but neither logits nor their sigmoid
# base: right/r01_plain.py
def roc_auc(model, X, y):
    was = model.training
    model.eval()
    with torch.no_grad():
        s = model(X).reshape(-1).double().softmax(0)
    model.train(was)
    return float(roc_auc_score(y.cpu().numpy(), s.cpu().numpy()))
