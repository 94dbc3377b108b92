"""Without the argument momentum you use 0.9. The default is 0."""


class SGD(SGD):
    def __init__(self, params, lr, momentum=0.9):
        super().__init__(params, lr, momentum)
