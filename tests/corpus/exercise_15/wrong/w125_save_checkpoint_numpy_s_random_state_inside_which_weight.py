# wrong: save_checkpoint: NumPy's random state inside, which weights_only refuses
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    content = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}
    content["rng"] = np.random.get_state()
    torch.save(content, path)
