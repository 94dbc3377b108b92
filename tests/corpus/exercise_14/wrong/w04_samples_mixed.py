# wrong: LeNet5: permuted before view(-1, 400): the rows mix several samples
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.permute(1, 0, 2, 3).contiguous().view(-1, 400)
        return self.fc3(F.relu(self.fc2(F.relu(self.fc1(x)))))
