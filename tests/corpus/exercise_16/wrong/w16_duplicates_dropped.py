# wrong: featurize: a molecule that occurs twice is kept once
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    seen, rows, indices = set(), [], []
    for i, s in enumerate(smiles):
        mol = Chem.MolFromSmiles(s)
        if mol is None or Chem.MolToSmiles(mol) in seen:
            continue
        seen.add(Chem.MolToSmiles(mol))
        rows.append(torch.from_numpy(generator.GetFingerprintAsNumPy(mol)).float())
        indices.append(i)
    return torch.stack(rows), indices
