# wrong: featurize: smiles.index(s): a duplicate gets the index of its first occurrence
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    kept = [(smiles.index(s), m) for s, m in ((s, Chem.MolFromSmiles(s)) for s in smiles) if m is not None]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for _, m in kept]), [i for i, _ in kept]
