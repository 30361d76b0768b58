"""The products in C against NumPy's."""

import ctypes
import sys
from importlib import import_module

import numpy as np
import pytest

from agents.nlp.inference import kernels, openblas
from agents.nlp.inference.arrays import Floats, Places

CHANCE = np.random.default_rng(3)


@pytest.fixture
def library() -> ctypes.CDLL:
    if kernels.kernels() is None:
        pytest.skip("kernels.c was not built: install with a C compiler at hand")
    return ctypes.CDLL(import_module("agents.nlp.inference._kernels").__file__)


def at(array: Floats | Places) -> ctypes.c_void_p:
    return ctypes.c_void_p(kernels.address(array))


@pytest.mark.parametrize("shape", [(1, 8, 8), (5, 74, 64), (32, 106, 64), (3, 5, 8), (4, 9, 7)])
@pytest.mark.parametrize("turned", [(0, 0), (0, 1), (1, 0), (1, 1)])
@pytest.mark.parametrize("factors", [(1.0, 0.0), (0.5, 2.0)])
def test_sgemm(
    library: ctypes.CDLL,
    shape: tuple[int, int, int],
    turned: tuple[int, int],
    factors: tuple[float, float],
) -> None:
    m, n, k = shape
    a, b, c = (CHANCE.normal(size=size).astype(np.float32) for size in ((m, k), (k, n), (m, n)))
    expected = factors[0] * a @ b + factors[1] * c
    a, b = (
        np.ascontiguousarray(x.T) if turn else x for x, turn in zip((a, b), turned, strict=True)
    )
    alpha, beta = map(ctypes.c_float, factors)
    rows, columns = a.shape[1], b.shape[1]
    sgemm = library.dateline_sgemm
    sgemm(*turned, m, n, k, alpha, at(a), rows, at(b), columns, beta, at(c), n)
    np.testing.assert_allclose(c, expected, atol=1e-4)


@pytest.mark.parametrize(("x_step", "y_step"), [(1, 1), (2, 1), (1, 3)])
def test_saxpy(library: ctypes.CDLL, x_step: int, y_step: int) -> None:
    x, y = (CHANCE.normal(size=60).astype(np.float32) for _ in range(2))
    expected = y.copy()
    expected[: 20 * y_step : y_step] += np.float32(0.5) * x[: 20 * x_step : x_step]
    library.dateline_saxpy(20, ctypes.c_float(0.5), at(x), x_step, at(y), y_step)
    np.testing.assert_allclose(y, expected, atol=1e-6)


def test_the_parser_is_handed_the_products(library: ctypes.CDLL) -> None:
    assert library
    found = kernels.kernels()
    assert found
    assert openblas.OpenBlasOps().cblas() is found.blas


def test_without_a_compiler_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "agents.nlp.inference._kernels", None)
    kernels.kernels.cache_clear()
    try:
        assert kernels.kernels() is None
        assert openblas.OpenBlasOps().cblas() is not None
    finally:
        kernels.kernels.cache_clear()
