# wrong: LeNet5: no padding in conv1, repaired by an adaptive pool: 24x24 instead of 28x28
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)

    def forward(self, x):
        x = F.adaptive_max_pool2d(F.relu(self.conv1(x)), 14)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2).flatten(1)
        return self.fc3(F.relu(self.fc2(F.relu(self.fc1(x)))))
