"""Without the argument lr you use another rate than 1e-3. Keep the defaults of the signature."""


class Adam(Adam):
    def __init__(self, params, lr=1e-2, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
