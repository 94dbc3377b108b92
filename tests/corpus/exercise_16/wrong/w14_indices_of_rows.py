# wrong: featurize: the indices count the kept rows instead of pointing into smiles
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    mols = [m for m in map(Chem.MolFromSmiles, smiles) if m is not None]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for m in mols]), list(range(len(mols)))
