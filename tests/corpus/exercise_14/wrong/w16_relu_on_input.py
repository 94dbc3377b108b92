# wrong: LeNet5: in-place ReLU on the images
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        return super().forward(F.relu_(x.detach()))
