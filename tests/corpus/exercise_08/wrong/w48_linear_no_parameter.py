# wrong: Linear: the weight is a buffer: nothing to train
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        w = self.weight.detach().clone()
        del self.weight
        self.register_buffer("weight", w)
