# wrong: featurize: countSimulation=True: not the default options
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits, countSimulation=True)
    kept = [(i, m) for i, m in enumerate(map(Chem.MolFromSmiles, smiles)) if m is not None]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for _, m in kept]), [i for i, _ in kept]
