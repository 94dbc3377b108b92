"""For a single sample your result has lost its axis: squeeze() removes every axis of length 1, also the
batch's own. flatten() gives (B,) from (B,) and (B, 1).
"""


def predict_binary(logits):
    return (logits.squeeze() > 0).long()
