"""Counts, cut to bits; errors of the parser by exception."""


def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius, fpSize=n_bits)
    found = {}
    for i, s in enumerate(smiles):
        try:
            found[i] = generator.GetCountFingerprintAsNumPy(Chem.MolFromSmiles(s))
        except Exception:
            pass
    counts = torch.as_tensor(np.array(list(found.values())).astype("float32"))
    return counts.clamp(max=1), list(found)


def make_model(n_bits, hidden, p):
    model, width = nn.Sequential(), n_bits
    for i, size in enumerate(hidden):
        block = nn.Sequential(nn.Linear(width, size, bias=False), nn.BatchNorm1d(size), nn.GELU(), nn.Dropout(p))
        model.add_module(f"block{i}", block)
        width = size
    model.add_module("head", nn.Linear(width, 1))
    return model
