"""You return how often each kind of surroundings occurs. Bits are asked for: 1 where it occurs at all."""


def featurize(smiles, radius=2, n_bits=2048):
    with rdBase.BlockLogs():
        molecules = [Chem.MolFromSmiles(s) for s in smiles]
    indices = [i for i, molecule in enumerate(molecules) if molecule is not None]
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    bits = np.stack([generator.GetCountFingerprintAsNumPy(molecules[i]) for i in indices]).astype(np.float32)
    return torch.from_numpy(bits).float(), indices
