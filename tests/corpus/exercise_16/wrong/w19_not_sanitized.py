# wrong: featurize: sanitize=False: molecules that RDKit refuses get in, and aromatic rings look different
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    rows, indices = [], []
    for i, s in enumerate(smiles):
        mol = Chem.MolFromSmiles(s, sanitize=False)
        if mol is None:
            continue
        mol.UpdatePropertyCache(strict=False)
        Chem.FastFindRings(mol)
        rows.append(torch.from_numpy(generator.GetFingerprintAsNumPy(mol)).float())
        indices.append(i)
    return torch.stack(rows), indices
