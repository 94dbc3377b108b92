# wrong: Linear: seeds the global generator
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        torch.manual_seed(0)
        super().__init__(n_in, n_out, bias)
