# wrong: featurize: 2048 bits cut off after n_bits instead of a fingerprint of that length
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=max(2048, n_bits))
    kept = [(i, m) for i, m in enumerate(map(Chem.MolFromSmiles, smiles)) if m is not None]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float()[:n_bits] for _, m in kept]), [i for i, _ in kept]
