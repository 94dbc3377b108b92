# wrong: featurize: crashes on a SMILES that cannot be parsed
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    mols = [Chem.MolFromSmiles(s) for s in smiles]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for m in mols]), list(range(len(mols)))
