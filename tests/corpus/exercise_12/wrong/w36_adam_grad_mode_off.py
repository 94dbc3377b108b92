# wrong: Adam: grad mode stays off after a step
# base: right/r01_plain.py
class Adam(Adam):
    def step(self):
        super().step()
        torch.set_grad_enabled(False)
