# wrong: LeNet5: no ReLU between the second and third dense layer
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2).flatten(1)
        return self.fc3(self.fc2(F.relu(self.fc1(x))))
