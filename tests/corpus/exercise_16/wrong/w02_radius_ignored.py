# wrong: featurize: radius is not handed on: always 3
# base: right/r01_plain.py
def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(fpSize=n_bits)
    kept = [(i, m) for i, m in enumerate(map(Chem.MolFromSmiles, smiles)) if m is not None]
    return torch.stack([torch.from_numpy(generator.GetFingerprintAsNumPy(m)).float() for _, m in kept]), [i for i, _ in kept]
