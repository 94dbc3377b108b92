"""Both operands have the same two letters, so entries meet entry by entry and nothing is summed. The columns of A must
meet the rows of B: one letter that they share, which is missing on the right.
"""


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("ij,ij->ij", A, B)
