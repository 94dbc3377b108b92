# wrong: featurize: rows sorted by canonical SMILES, indices not
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    kept = [(i, m) for i, m in enumerate(map(Chem.MolFromSmiles, smiles)) if m is not None]
    mols = sorted((m for _, m in kept), key=Chem.MolToSmiles)
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for m in mols]), [i for i, _ in kept]
