"""Parameters of the same shape share a velocity. Each parameter needs its own; find it by the parameter or its
place in the list."""


class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr, momentum)
        shared = {p.shape: torch.zeros_like(p) for p in self.params}
        self.velocities = [shared[p.shape] for p in self.params]
