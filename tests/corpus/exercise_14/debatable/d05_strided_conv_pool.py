# debatable: LeNet5: pooling by picking every second pixel: neither average nor max pooling
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        x = F.relu(self.conv1(x))[:, :, ::2, ::2]
        x = F.relu(self.conv2(x))[:, :, ::2, ::2].flatten(1)
        return self.fc3(F.relu(self.fc2(F.relu(self.fc1(x)))))
