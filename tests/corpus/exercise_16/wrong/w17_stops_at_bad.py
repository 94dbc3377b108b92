# wrong: featurize: stops at the first bad SMILES
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    rows = []
    for s in smiles:
        mol = Chem.MolFromSmiles(s)
        if mol is None:
            break
        rows.append(torch.from_numpy(generator.GetFingerprintAsNumPy(mol)).float())
    return (torch.stack(rows) if rows else torch.zeros(0, n_bits)), list(range(len(rows)))
