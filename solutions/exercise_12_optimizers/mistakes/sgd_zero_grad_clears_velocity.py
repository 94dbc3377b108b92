"""Your zero_grad clears the velocities too, and with them the momentum. It should clear the gradients alone."""


class SGD(SGD):
    def zero_grad(self):
        super().zero_grad()
        for velocity in self.velocities:
            velocity.zero_()
