"""The AUC by counting pairs."""


def roc_auc(model, X, y):
    mode = model.training
    try:
        with torch.inference_mode():
            scores = model.eval()(X).reshape(-1).double()
    finally:
        model.train(mode)
    gaps = scores[y == 1].unsqueeze(1) - scores[y == 0]
    return ((gaps > 0).double() + 0.5 * (gaps == 0).double()).mean().item()
