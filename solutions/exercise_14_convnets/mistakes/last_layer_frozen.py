"""Some parameters do not require grad, so that they never change. All 61,706 are to be trained."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.classifier[4].requires_grad_(False)
