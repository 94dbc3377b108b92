# wrong: BatchNorm1d: persistent=False: the state_dict has no running statistics
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__(num_features, eps, momentum)
        self.register_buffer("running_mean", torch.zeros(num_features), persistent=False)
        self.register_buffer("running_var", torch.ones(num_features), persistent=False)
