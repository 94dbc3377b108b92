# wrong: Adam: the first step is corrected with t = 2
# base: right/r01_plain.py
class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        self.t = [1 for _ in self.params]
