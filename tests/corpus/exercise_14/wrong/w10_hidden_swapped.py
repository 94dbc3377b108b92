# wrong: LeNet5: 400-84-120-10
# base: right/r01_plain.py
class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2, self.fc3 = nn.Linear(400, 84), nn.Linear(84, 120), nn.Linear(120, 10)
