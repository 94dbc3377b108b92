# wrong: MLP: probabilities instead of logits
# base: right/r01_plain.py
class MLP(nn.Sequential):
    def __init__(self, n_in, hidden, n_out):
        mods = []
        for h in hidden:
            mods += [nn.Linear(n_in, h), nn.Tanh()]
            n_in = h
        super().__init__(*mods, nn.Linear(n_in, n_out), nn.Softmax(dim=-1))
