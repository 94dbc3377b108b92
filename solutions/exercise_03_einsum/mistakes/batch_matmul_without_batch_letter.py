"""Your letters are those of one matrix product, but A and B have three axes: the first letter of all three is the
batch's, and it stays in the result.
"""


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("ij,jk->ik", A, B)
