"""What a figure was measured on: without it, the figure says nothing."""

import platform
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_info

from agents.nlp.inference.kernels import kernels


def machine() -> dict[str, str]:
    """Name processor, cores, systems and the kernels that NumPy's BLAS chose."""
    return {
        "processor": processor(),
        "system": platform.platform(),
        "Python": platform.python_version(),
        "BLAS kernels": blas_kernels(),
        "compiled steps": "yes" if kernels() else "no (install with a C compiler at hand)",
    }


def processor() -> str:
    """Name the processor."""
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(": ")[2]
    return platform.processor()


def blas_kernels() -> str:
    """Name the kernels that NumPy's BLAS chose for this processor."""
    np.dot(np.eye(2), np.eye(2))
    return ", ".join(str(info.get("architecture")) for info in threadpool_info()) or "unknown"
