"""numpy() works on the CPU only, and your tensor may live on an accelerator. Move it with .cpu() first; for a
CPU tensor that does nothing."""


def to_numpy(x):
    return x.detach().numpy()
