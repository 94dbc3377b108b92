# wrong: LeNet5: the batch is padded to a multiple of eight and stays so
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def forward(self, x):
        short = -len(x) % 8
        return super().forward(torch.cat([x, x.new_zeros(short, 1, 28, 28)]))
