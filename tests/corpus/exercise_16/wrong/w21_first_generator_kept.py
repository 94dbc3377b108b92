# wrong: featurize: one generator for all calls: a later radius or length has no effect
# base: right/r01_plain.py
_generator = []


def featurize(smiles, radius=2, n_bits=2048):
    if not _generator:
        _generator.append(rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits))
    kept = [(i, m) for i, m in enumerate(map(Chem.MolFromSmiles, smiles)) if m is not None]
    return torch.stack([torch.from_numpy(_generator[0].GetFingerprintAsNumPy(m)).float() for _, m in kept]), [i for i, _ in kept]
