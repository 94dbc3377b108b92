# wrong: LeNet5: ReLU on the logits
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        return F.relu(super().forward(x))
