# wrong: LeNet5: log_softmax at the end: no longer the logits of the last layer
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        return F.log_softmax(super().forward(x), dim=1)
