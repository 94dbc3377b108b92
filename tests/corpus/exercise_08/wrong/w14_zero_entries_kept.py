# wrong: Dropout: the gradient of dropped entries is kept: the mask is not part of the graph
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        mask = (torch.rand_like(x) >= self.p).to(x.dtype)
        out = x * mask / max(1 - self.p, 1e-9)
        return x + (out - x).detach()
