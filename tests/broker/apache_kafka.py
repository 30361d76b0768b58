"""Apache Kafka in a process of its own, its data in a folder that is thrown away."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streams.embedded import free_port

CONFIGURATION = Path(__file__).parent / "kafka"
IDENTITY = ["--cluster-id=4L6g3nShT-eMCtK--X86sw"]
START_SECONDS = 60
# Small and soon there: a test's broker lives for a minute and holds a few hundred records.
SMALL = ("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData")


def missing(jars: Path) -> str | None:
    """Say what keeps Apache Kafka from running here; None when nothing does."""
    if shutil.which("java") is None:
        return "Apache Kafka needs Java 17"
    if not jars.is_dir():
        return f"no Apache Kafka in {jars}: run `make kafka`"
    return None


@contextmanager
def apache_kafka(jars: Path, folder: Path) -> Iterator[str]:
    """Format a data folder, run a broker on it and give its address; it ends with the block."""
    port = free_port()
    properties = folder / "server.properties"
    properties.write_text(filled(port, free_port(), folder), encoding="utf-8")
    log4j = f"-Dlog4j2.configurationFile={CONFIGURATION / 'log4j2.properties'}"
    java = ["java", *SMALL, log4j, "-cp", f"{jars}/*"]
    log = folder / "kafka.log"
    with log.open("wb") as output:
        subprocess.run(  # noqa: S603 - our own command
            [*java, "kafka.tools.StorageTool", "format", *IDENTITY, "-c", str(properties)],
            check=True,
            stdout=output,
            stderr=output,
            timeout=START_SECONDS,
        )
        command = [*java, "kafka.Kafka", str(properties)]
        with subprocess.Popen(command, stdout=output, stderr=output) as process:  # noqa: S603
            try:
                wait_until_started(process, log)
                yield f"127.0.0.1:{port}"
            finally:
                # Its data are not kept, so it need not put them in order.
                process.kill()


def filled(port: int, controller: int, folder: Path) -> str:
    """Give the server's properties with its own ports and folder."""
    values = {"PORT": str(port), "CONTROLLER": str(controller), "FOLDER": str(folder)}
    text = (CONFIGURATION / "server.properties").read_text(encoding="utf-8")
    return re.sub(r"\{([A-Z]+)\}", lambda found: values[found[1]], text)


def wait_until_started(process: subprocess.Popen[bytes], log: Path) -> None:
    """Return once the server says that it has started."""
    deadline = time.monotonic() + START_SECONDS
    while b"Kafka Server started" not in log.read_bytes():
        ended = process.poll() is not None
        if ended or time.monotonic() > deadline:
            said = log.read_text(encoding="utf-8", errors="replace")[-3000:]
            raise RuntimeError(f"Apache Kafka {'ended' if ended else 'did not start'}: {said}")
        time.sleep(0.1)
