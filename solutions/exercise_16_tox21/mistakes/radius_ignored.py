"""The radius is 2, whatever is asked for. Pass radius on to the generator."""


def featurize(smiles, radius=2, n_bits=2048):
    with rdBase.BlockLogs():
        molecules = [Chem.MolFromSmiles(s) for s in smiles]
    indices = [i for i, molecule in enumerate(molecules) if molecule is not None]
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=n_bits)
    bits = np.stack([generator.GetFingerprintAsNumPy(molecules[i]) for i in indices])
    return torch.from_numpy(bits).float(), indices
