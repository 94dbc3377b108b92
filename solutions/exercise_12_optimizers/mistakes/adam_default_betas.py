"""Without the argument betas you use others than 0.9 and 0.999. Keep the defaults of the signature."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.99), eps=1e-8):
        super().__init__(params, lr, betas, eps)
