# wrong: LeNet5: convolutions without bias: 22 parameters too few
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2, bias=False)
        self.conv2 = nn.Conv2d(6, 16, 5, bias=False)
