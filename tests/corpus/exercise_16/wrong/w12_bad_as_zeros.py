# wrong: featurize: a row of zeros for a SMILES that cannot be parsed
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    rows = []
    for s in smiles:
        mol = Chem.MolFromSmiles(s)
        rows.append(torch.zeros(n_bits) if mol is None else torch.from_numpy(generator.GetFingerprintAsNumPy(mol)).float())
    return torch.stack(rows), list(range(len(smiles)))
