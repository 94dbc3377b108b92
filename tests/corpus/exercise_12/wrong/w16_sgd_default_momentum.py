# wrong: SGD: momentum 0.9 unless given
# base: right/r01_plain.py
class SGD(SGD):
    def __init__(self, params, lr, momentum=0.9):
        super().__init__(params, lr, momentum)
