# debatable: SGD: step takes a closure and returns its loss
# base: right/r01_plain.py
class SGD(SGD):
    def step(self, closure=None):
        loss = closure() if closure is not None else None
        super().step()
        return loss
