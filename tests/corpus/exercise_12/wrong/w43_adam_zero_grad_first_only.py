# wrong: Adam: zero_grad returns after the first parameter
# base: right/r01_plain.py
class Adam(Adam):
    def zero_grad(self):
        for p in self.params:
            p.grad = None
            return
