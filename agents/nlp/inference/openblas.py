"""Floats products on NumPy's OpenBLAS, which knows the processor; BLIS's wheels do not.

The same sums in another order: the parse of 84 articles was the same token for token, for two
thirds of the CPU time. Inference only.
"""

import numpy as np
from thinc.api import NumpyOps, set_current_ops
from thinc.backends.cblas import CBlas

from agents.nlp.inference.arrays import Floats
from agents.nlp.inference.kernels import kernels


class OpenBlasOps(NumpyOps):
    """Thinc's CPU operations with NumPy's own matrix product."""

    def gemm(
        self,
        x: Floats,
        y: Floats,
        out: Floats | None = None,
        trans1: bool = False,  # noqa: FBT001, FBT002 - Thinc's signature
        trans2: bool = False,  # noqa: FBT001, FBT002 - Thinc's signature
    ) -> Floats:
        """Multiply two matrices, each transposed if asked, into ``out`` if given."""
        product: Floats = np.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)
        return product

    def cblas(self) -> CBlas:
        """Give the products that the parser's steps call: ours in C, else BLIS's."""
        native = kernels()
        return native.blas if native else super().cblas()


def use_openblas() -> None:
    """Make every model that is loaded from now on multiply with OpenBLAS."""
    set_current_ops(OpenBlasOps())
