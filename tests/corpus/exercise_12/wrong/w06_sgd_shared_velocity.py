# wrong: SGD: one velocity for all parameters of a shape
# base: right/r01_plain.py
class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr, momentum)
        by_shape = {}
        self.velocity = [by_shape.setdefault(p.shape, v) for p, v in zip(self.params, self.velocity)]
