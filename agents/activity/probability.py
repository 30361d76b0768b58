"""How likely a count is without a cause: the tail of a negative binomial."""

from math import exp, lgamma, log, log1p, log10

# What is smaller is as unlikely for every reader.
LEAST = 1e-300
EXACT = 1e-3
MOST_TERMS = 4000


def tail(count: int, mean: float, shape: float) -> float:
    """Give the probability of at least a count.

    A Poisson count whose mean is not certain, but spread as a gamma distribution of a shape.
    """
    if count <= 0:
        return 1.0
    success = mean / (shape + mean)
    term = exp(
        lgamma(count + shape)
        - lgamma(shape)
        - lgamma(count + 1)
        + shape * log1p(-success)
        + count * log(success)
    )
    total, number = term, count
    # Beyond its mode each term is smaller than the one before by a growing factor.
    while term > EXACT * total and number < count + MOST_TERMS:
        term *= (number + shape) / (number + 1) * success
        total += term
        number += 1
    return min(1.0, total)


def surprise(count: int, mean: float, shape: float) -> float:
    """Give a probability as a number of zeros after the point; nothing at what is usual."""
    if count <= mean:
        return 0.0
    return -log10(max(LEAST, tail(count, mean, shape)))
