# wrong: Adam: one step count for all parameters: it advances for those without a gradient
# base: right/r01_plain.py
class Adam(Adam):
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                self.t[i] += 1
        super().step()
