# wrong: LeNet5: squeeze: a batch of one comes out as (10,)
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        return super().forward(x).squeeze()
