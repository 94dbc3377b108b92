# debatable: SGD: an empty list of parameters is a ValueError, as in torch.optim
# base: right/r01_plain.py
class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr, momentum)
        if not self.params:
            raise ValueError("no parameters")
