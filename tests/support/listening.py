"""Where processes of this machine wait for connections, as Linux tells it."""

import struct
import sys
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple

import pytest

LISTENS = "0A"
PROC = Path("/proc")


class Door(NamedTuple):
    """An address that a process listens on."""

    host: str
    port: int


def doors_of(process: int) -> set[Door]:
    """Give the addresses on which a process and its descendants listen."""
    if sys.platform != "linux":
        pytest.skip("only Linux tells who listens where in /proc")
    everyone = dict(listeners())
    return {
        everyone[socket_id]
        for one in family(process)
        for socket_id in sockets_of(one)
        if socket_id in everyone
    }


def listeners() -> Iterator[tuple[str, Door]]:
    """Yield every listening TCP socket of the machine with its address."""
    for table in ("net/tcp", "net/tcp6"):
        for line in (PROC / table).read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTENS:
                host, port = fields[1].split(":")
                yield fields[9], Door(address(host), int(port, 16))


def address(digits: str) -> str:
    """Read an address as /proc writes it: words of 32 bits in the machine's own order."""
    words = [int(digits[at : at + 8], 16) for at in range(0, len(digits), 8)]
    return str(ip_address(struct.pack(f"={len(words)}I", *words)))


def family(process: int) -> Iterator[int]:
    """Yield a process and all below it."""
    yield process
    for task in (PROC / str(process) / "task").iterdir():
        for child in (task / "children").read_text(encoding="ascii").split():
            yield from family(int(child))


def sockets_of(process: int) -> Iterator[str]:
    """Yield the inodes of a process's sockets."""
    for descriptor in (PROC / str(process) / "fd").iterdir():
        try:
            target = str(descriptor.readlink())
        except OSError:  # closed meanwhile
            continue
        if target.startswith("socket:["):
            yield target[len("socket:[") : -1]


def said_of(process: int) -> Iterator[str]:
    """Yield the command lines of a process and all below it, which every user may see."""
    for one in family(process):
        yield (PROC / str(one) / "cmdline").read_text(encoding="utf-8", errors="replace")
