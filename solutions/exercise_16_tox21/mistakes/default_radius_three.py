"""By default your radius is 3, which is also that of RDKit's generator. Here it is 2."""


def featurize(smiles, radius=3, n_bits=2048):
    with rdBase.BlockLogs():
        molecules = [Chem.MolFromSmiles(s) for s in smiles]
    indices = [i for i, molecule in enumerate(molecules) if molecule is not None]
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    bits = np.stack([generator.GetFingerprintAsNumPy(molecules[i]) for i in indices])
    return torch.from_numpy(bits).float(), indices
