# wrong: infer: runs in eval mode: another result than model(x) when the model is in train mode
# base: right/r01_plain.py
def infer(model, x):
    was = model.training
    model.eval()
    try:
        with torch.no_grad():
            return model(x)
    finally:
        model.train(was)
