import torch
from sklearn.utils import check_random_state
from torch.utils.data import BatchSampler, DataLoader, Dataset, RandomSampler, TensorDataset, random_split


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        g = torch.Generator().manual_seed(seed)
        bits = torch.bernoulli(torch.full((size, 2), 0.5), generator=g)
        self.inner = TensorDataset(torch.normal(bits, float(std), generator=g), torch.ne(*bits.unbind(1)).long())
        self.data, self.label = self.inner.tensors

    def __len__(self):
        return len(self.inner)

    def __getitem__(self, i):
        return self.inner[i]


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        rs = check_random_state(seed)
        self.x = torch.as_tensor(rs.uniform(0.0, 6.283185307179586, (size, 1)), dtype=torch.float32).clamp(max=6.283185)
        self.y = amplitude * torch.sin(self.x + phase) + noise * torch.as_tensor(rs.normal(size=(size, 1)), dtype=torch.float32)
        self.inner = TensorDataset(self.x, self.y)

    def __len__(self):
        return len(self.inner)

    def __getitem__(self, i):
        return self.inner[i]


def split(dataset, fractions, seed):
    return random_split(dataset, fractions, generator=torch.Generator().manual_seed(seed))


def make_loaders(train, test, batch_size, seed):
    lonely = batch_size > 1 and len(train) % batch_size == 1
    batches = BatchSampler(RandomSampler(train, generator=torch.Generator().manual_seed(seed)), batch_size, drop_last=lonely)
    return DataLoader(train, batch_sampler=batches), DataLoader(test, batch_size=batch_size)
