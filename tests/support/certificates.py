"""Certificates for one test run: an authority, and who it vouches for."""

import subprocess
from pathlib import Path
from typing import NamedTuple

REQUEST = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"


class Certificate(NamedTuple):
    """A certificate and its key, PEM."""

    cert_file: Path
    key_file: Path


def authority(folder: Path, name: str) -> Certificate:
    """Make a certificate that signs itself."""
    return made(folder, name, "-addext", "keyUsage=critical,keyCertSign,digitalSignature")


def issued(signer: Certificate, name: str) -> Certificate:
    """Make a certificate for a host or a client, beside its signer's."""
    by = ["-CA", str(signer.cert_file), "-CAkey", str(signer.key_file)]
    leaf = ["-addext", "basicConstraints=CA:FALSE", "-addext", f"subjectAltName=DNS:{name}"]
    return made(signer.cert_file.parent, name, *by, *leaf)


def made(folder: Path, name: str, *options: str) -> Certificate:
    """Let openssl make a certificate."""
    found = Certificate(folder / f"{name}.pem", folder / f"{name}.key")
    files = ["-keyout", str(found.key_file), "-out", str(found.cert_file)]
    command = ["openssl", *REQUEST.split(), "-subj", f"/CN={name}", *files, *options]
    subprocess.run(command, check=True, capture_output=True, timeout=30)  # noqa: S603 - our own
    return found


def key_store(certificate: Certificate) -> Path:
    """Write key and certificate into one file, as Kafka reads them."""
    found = certificate.cert_file.with_suffix(".store.pem")
    texts = (file.read_text("utf-8") for file in reversed(certificate))
    found.write_text("".join(texts), encoding="utf-8")
    return found
