"""best starts at 0, so that negative scores are never kept. Start with float("-inf")."""


class BestKeeper(BestKeeper):
    def __init__(self):
        super().__init__()
        self.best = 0.0
