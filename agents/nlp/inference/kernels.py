"""The optional C of the parse, ``kernels.c``, where a compiler built it at installation.

It replaces BLIS's small products under the parser's steps, and NumPy between the products of the
convolution. Equal up to the order of sums; without it everything runs as well, only slower.
"""

import ctypes
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from thinc.backends import cblas

from agents.nlp.inference.arrays import Floats, Places

# Floats of a vector register that the C counts on.
LANES = 8


class Kernels(NamedTuple):
    """The functions of ``kernels.c`` that take arrays: C order, 32-bit floats."""

    sum_products: Any
    """(before, middle, after, places, count, width, pieces): sum the products of each window."""
    stack_windows: Any
    """(rows, count, width, windows): lay each row between its neighbours."""
    maxout_layernorm_residual: Any
    """(pieces, count, width, parts, bias, gain, shift, rows): add the normalised maximum."""
    blas: cblas.CBlas
    """What Thinc hands to the parser."""


@cache
def kernels() -> Kernels | None:
    """Load the C, or give None where it was not built."""
    try:
        path = import_module("agents.nlp.inference._kernels").__file__
    except ImportError:
        return None
    library = ctypes.CDLL(path)
    pointer, size = ctypes.c_void_p, ctypes.c_long
    signatures = {
        "sum_products": [pointer, pointer, pointer, pointer, size, size, pointer],
        "stack_windows": [pointer, size, size, pointer],
        "maxout_layernorm_residual": [
            pointer,
            size,
            size,
            size,
            pointer,
            pointer,
            pointer,
            pointer,
        ],
    }
    functions = {name: getattr(library, f"dateline_{name}") for name in signatures}
    for name, function in functions.items():
        function.argtypes, function.restype = signatures[name], None
    return Kernels(**functions, blas=blas_of(library))


def blas_of(library: ctypes.CDLL) -> cblas.CBlas:
    """Give Thinc's table of functions with ours for the two that the parser calls."""
    table = cblas.CBlas()
    pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
    pointer_of.restype, pointer_of.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    name_of = ctypes.pythonapi.PyCapsule_GetName
    name_of.restype, name_of.argtypes = ctypes.c_char_p, [ctypes.py_object]
    for name in ("saxpy", "sgemm"):
        capsule = cblas.__pyx_capi__[f"set_{name}"]
        kind = ctypes.PYFUNCTYPE(None, ctypes.py_object, ctypes.c_void_p)
        setter = kind(pointer_of(capsule, name_of(capsule)))
        setter(table, ctypes.cast(getattr(library, f"dateline_{name}"), ctypes.c_void_p))
    return table


def address(array: Floats | Places) -> int:
    """Give where an array begins, for a kernel, which takes it to be in C order."""
    return array.ctypes.data
