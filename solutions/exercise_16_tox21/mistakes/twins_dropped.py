"""A molecule that occurs twice is kept once. All stay: what belongs together is a matter of the split."""


def featurize(smiles, radius=2, n_bits=2048):
    with rdBase.BlockLogs():
        molecules = [Chem.MolFromSmiles(s) for s in smiles]
    indices = [i for i, molecule in enumerate(molecules) if molecule is not None and smiles.index(smiles[i]) == i]
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    bits = np.stack([generator.GetFingerprintAsNumPy(molecules[i]) for i in indices])
    return torch.from_numpy(bits).float(), indices
