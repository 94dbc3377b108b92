"""save_weights leaves the model in evaluation mode, and a training that goes on does so without Dropout and batch
statistics. Saving changes nothing."""


def save_weights(model, path):
    save_file(model.eval().state_dict(), path)
