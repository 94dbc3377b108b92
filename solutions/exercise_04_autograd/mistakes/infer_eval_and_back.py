"""You put the model into eval mode for the call, so its BatchNorm and Dropout act differently than in
model(x). The mode is the caller's choice; only the recording is to be switched off.
"""


def infer(model, x):
    was_training = model.training
    model.eval()
    try:
        with torch.no_grad():
            return model(x)
    finally:
        model.train(was_training)
