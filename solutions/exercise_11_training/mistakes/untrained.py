"""Your network answers as one that was never trained. Does the optimiser hold the parameters of the network that you
return, and does every step clear the gradients, call backward and step?"""


def solve_xor(seed):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 2))
    return model
