# debatable: featurize: the empty SMILES, which RDKit parses to a molecule without atoms, is skipped
# base: right/r01_plain.py
_featurize = featurize


def featurize(smiles, radius=2, n_bits=2048):
    where = [i for i, s in enumerate(smiles) if s]
    X, rows = _featurize([smiles[i] for i in where], radius, n_bits)
    return X, [where[k] for k in rows]
