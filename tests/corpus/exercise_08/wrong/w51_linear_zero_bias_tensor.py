# wrong: Linear: bias=False leaves a tensor of zeros instead of None
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        if not bias:
            self.register_buffer("zeros", torch.zeros(n_out))
            del self.bias
            self.bias = self.zeros
