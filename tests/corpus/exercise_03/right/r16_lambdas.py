import torch as T
e = T.einsum
transpose    = lambda A:       e('ij->ji', A)
trace        = lambda A:       e('ii', A)
total        = lambda A:       e('i->', A.reshape(-1))
matmul       = lambda A, B:    e('ij,jk', A, B)
batch_matmul = lambda A, B:    e('bij,bjk->bik', A, B)
outer        = lambda u, v:    e('i,j', u, v)
bilinear     = lambda x, W, y: e('bi,ijk,bj->bk', x, W, y)
affine       = lambda x, W, b: e('bi,oi->bo', x, W).add(b)
attention    = lambda q, k, v: e('bts,bse->bte', e('btd,bsd->bts', q, k).div(q.shape[2]**.5).softmax(2), v)
