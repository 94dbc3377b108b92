from torch.nn import Sequential as S, Linear as L, BatchNorm1d as BN, ReLU as R, Dropout as D
make_block = lambda n_in, n_out, p: S(L(n_in, n_out), BN(n_out), R(), D(p))
make_classifier = lambda n_in, hidden, n_classes, p: S(*map(make_block, [n_in] + list(hidden), hidden, [p] * len(hidden)), L(([n_in] + list(hidden))[-1], n_classes))
