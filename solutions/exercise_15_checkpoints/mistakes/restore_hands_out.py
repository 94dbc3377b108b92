"""restore gives the kept tensors themselves to the model (assign=True or .data =), and further training changes
what is kept. Copy the values."""


class BestKeeper(BestKeeper):
    def restore(self, model):
        for name, tensor in [*model.named_parameters(), *model.named_buffers()]:
            tensor.data = self.state[name]
