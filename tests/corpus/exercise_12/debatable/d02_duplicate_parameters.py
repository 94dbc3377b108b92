# debatable: SGD: a parameter that is given twice moves once
# base: right/r01_plain.py
class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__({id(p): p for p in params}.values(), lr, momentum)
