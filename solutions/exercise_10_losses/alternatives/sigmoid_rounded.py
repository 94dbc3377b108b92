"""round takes one half to the even number, 0; accuracy by NumPy's way of counting, an int where all are
right.
"""


def predict_binary(logits):
    return (
        logits.detach().sigmoid().round().long().squeeze(-1)
        if logits.dim() == 2
        else logits.detach().sigmoid().round().long()
    )


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    share = float((predicted.cpu().numpy() == target.cpu().numpy()).mean())
    return 1 if share == 1 else share
