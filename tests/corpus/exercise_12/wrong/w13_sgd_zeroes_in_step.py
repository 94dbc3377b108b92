# wrong: SGD: step clears the gradients too: two steps on the same gradients are not possible
# base: right/r01_plain.py
class SGD(SGD):
    def step(self):
        super().step()
        self.zero_grad()
