"""Your forward fails with bias=False, as it adds None. Look whether there is a bias."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        return x @ self.weight.T + self.bias
