"""Without the argument eps you use another value than 1e-8. Keep the defaults of the signature."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-6):
        super().__init__(params, lr, betas, eps)
