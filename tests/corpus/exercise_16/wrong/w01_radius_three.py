# wrong: featurize: radius 3 unless given, the generator's own default
# base: right/r01_plain.py
def featurize(smiles, radius=3, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    mols = [(i, Chem.MolFromSmiles(s)) for i, s in enumerate(smiles)]
    kept = [(i, m) for i, m in mols if m is not None]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for _, m in kept]), [i for i, _ in kept]
