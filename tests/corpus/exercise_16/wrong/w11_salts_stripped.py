# wrong: featurize: only the largest fragment is looked at
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    kept = [(i, m) for i, m in enumerate(Chem.MolFromSmiles(max(s.split("."), key=len)) for s in smiles) if m is not None]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for _, m in kept]), [i for i, _ in kept]
