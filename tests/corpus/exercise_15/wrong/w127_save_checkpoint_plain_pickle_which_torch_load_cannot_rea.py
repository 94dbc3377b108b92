# wrong: save_checkpoint: plain pickle, which torch.load cannot read
# base: right/r01_plain.py
import pickle


def save_checkpoint(path, model, optimizer, epoch):
    with open(path, "wb") as file:
        pickle.dump({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, file)
