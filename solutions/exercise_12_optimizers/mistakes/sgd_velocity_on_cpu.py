"""Your velocities lie on the CPU, wherever the parameters are, and have the default dtype. torch.zeros_like(p)
takes both from p."""


class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr, momentum)
        self.velocities = [torch.zeros(p.shape) for p in self.params]
