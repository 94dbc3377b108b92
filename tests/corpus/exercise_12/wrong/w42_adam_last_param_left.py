# wrong: Adam: the last parameter is never updated
# base: right/r01_plain.py
class Adam(Adam):
    def step(self):
        kept = self.params
        self.params = kept[:-1]
        super().step()
        self.params = kept
