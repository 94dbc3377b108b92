# wrong: SGD: velocities of float64 parameters are float32
# base: right/r01_plain.py
class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr, momentum)
        self.velocity = [torch.zeros(p.shape) for p in self.params]
