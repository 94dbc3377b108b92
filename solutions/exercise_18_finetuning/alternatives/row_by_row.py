"""Each row by itself."""


def mean_pool(hidden, mask):
    rows = []
    for vectors, marks in zip(hidden, mask):
        chosen = vectors[marks == 1]
        rows.append(chosen.mean(0) if len(chosen) else vectors.new_zeros(vectors.shape[-1]))
    return torch.stack(rows)
