# wrong: LeNet5: no ReLU after the convolutions
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        x = F.max_pool2d(self.conv1(x), 2)
        x = F.max_pool2d(self.conv2(x), 2).flatten(1)
        return self.fc3(F.relu(self.fc2(F.relu(self.fc1(x)))))
