# wrong: Adam: lr is divided by the root of the step count
# base: right/r01_plain.py
class Adam(Adam):
    def step(self):
        kept = self.lr
        self.lr = kept / (max(self.t) + 1) ** 0.5
        super().step()
        self.lr = kept
