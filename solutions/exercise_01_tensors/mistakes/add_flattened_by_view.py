"""view(-1) refuses tensors that do not lie in one piece, such as some columns of a matrix. add_ takes any layout
and needs no flattening."""


def add_(x, y):
    x.view(-1).add_(y.view(-1))
    return x
