"""You stop at the first molecule that cannot be parsed. Skip it, and go on with the next: continue in the place of
break."""

import numpy as np
import torch
from rdkit import Chem, rdBase
from rdkit.Chem import rdFingerprintGenerator


def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    rows, indices = [np.zeros((0, n_bits))], []
    with rdBase.BlockLogs():
        for i, s in enumerate(smiles):
            molecule = Chem.MolFromSmiles(s)
            if molecule is None:
                break
            rows.append(generator.GetFingerprintAsNumPy(molecule)[None])
            indices.append(i)
    return torch.from_numpy(np.concatenate(rows)).float(), indices
