# wrong: SGD: zero_grad sets the parameters to zero
# base: right/r01_plain.py
class SGD(SGD):
    def zero_grad(self):
        for p in self.params:
            p.data.zero_()
            p.grad = None
