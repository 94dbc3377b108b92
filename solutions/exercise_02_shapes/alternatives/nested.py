"""pad_rows by a nested tensor."""


def pad_rows(rows, value):
    return torch.nested.to_padded_tensor(torch.nested.as_nested_tensor(rows), value)
