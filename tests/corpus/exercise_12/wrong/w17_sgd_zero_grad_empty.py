# wrong: SGD: zero_grad does nothing
# base: right/r01_plain.py
class SGD(SGD):
    def zero_grad(self):
        pass
