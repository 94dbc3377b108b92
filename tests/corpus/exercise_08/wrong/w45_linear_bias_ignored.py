# wrong: Linear: bias=False still makes a bias
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, True)
