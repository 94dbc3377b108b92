# wrong: Dropout: always exactly round(p * n) entries are dropped, and nothing when n is small
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return x * 0
        n = x.numel()
        mask = torch.ones(n, dtype=x.dtype, device=x.device)
        mask[torch.randperm(n, device=x.device)[: round(self.p * n)]] = 0
        return x * mask.view(x.shape) / (1 - self.p)
