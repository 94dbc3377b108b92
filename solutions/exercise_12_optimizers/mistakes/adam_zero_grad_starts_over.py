"""Your zero_grad also sets the averages and the counts back to zero. It should clear the gradients alone."""


class Adam(Adam):
    def zero_grad(self):
        self.__init__(self.params, self.lr, self.betas, self.eps)
        super().zero_grad()
