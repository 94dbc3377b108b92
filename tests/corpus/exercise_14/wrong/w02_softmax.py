# wrong: LeNet5: softmax at the end
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        return torch.softmax(super().forward(x), dim=1)
