# wrong: featurize: FCFP: feature invariants for the atoms
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    inv = rdFingerprintGenerator.GetMorganFeatureAtomInvGen()
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits, atomInvariantsGenerator=inv)
    kept = [(i, m) for i, m in enumerate(map(Chem.MolFromSmiles, smiles)) if m is not None]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for _, m in kept]), [i for i, _ in kept]
