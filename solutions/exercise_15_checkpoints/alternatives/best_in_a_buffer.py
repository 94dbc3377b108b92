"""The state is saved to bytes in memory."""

import io


class BestKeeper:
    def __init__(self):
        self.best = -float("inf")

    def update(self, model, score):
        if score > self.best:
            self.best = score
            buffer = io.BytesIO()
            torch.save(model.state_dict(), buffer)
            self.data = buffer.getvalue()

    def restore(self, model):
        model.load_state_dict(torch.load(io.BytesIO(self.data), weights_only=True))
