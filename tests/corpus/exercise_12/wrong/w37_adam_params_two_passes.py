# wrong: Adam: counts the parameters with a loop of its own: a generator is used up before the list is made
# base: right/r01_plain.py
class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.n = sum(1 for _ in params)
        super().__init__(params, lr, betas, eps)
