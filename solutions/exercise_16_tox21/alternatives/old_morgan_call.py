"""The old function GetMorganFingerprintAsBitVect, molecule by molecule."""

from rdkit.Chem import AllChem, DataStructs


def featurize(smiles, radius=2, n_bits=2048):
    rows, indices = [], []
    with rdBase.BlockLogs():
        for i, s in enumerate(smiles):
            molecule = Chem.MolFromSmiles(s)
            if molecule is None:
                continue
            vector = np.zeros((0,), dtype=np.int8)
            DataStructs.ConvertToNumpyArray(
                AllChem.GetMorganFingerprintAsBitVect(molecule, radius, nBits=n_bits), vector
            )
            rows.append(torch.tensor(vector, dtype=torch.float32))
            indices.append(i)
    return torch.stack(rows), indices
