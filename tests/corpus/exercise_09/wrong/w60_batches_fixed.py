# wrong: make_loaders: the batches are fixed once, only their order changes
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(train), generator=g).tolist()
    batches = [order[i:i + batch_size] for i in range(0, len(order), batch_size)]
    batches = [b for b in batches if len(b) > 1 or batch_size == 1]
    class Mix:
        def __iter__(self):
            return (batches[k] for k in torch.randperm(len(batches), generator=g).tolist())
        def __len__(self):
            return len(batches)
    return DataLoader(train, batch_sampler=Mix()), DataLoader(test, batch_size)
