"""Apache Kafka in a process of its own, its data in a folder that is thrown away."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from streams.kafka.embedded_broker import free_port
from tests.broker.server_process import ServerProcess

JARS = Path(__file__).parents[2] / ".kafka" / "libs"
CONFIGURATION = Path(__file__).parent / "kafka"
PROPERTIES = CONFIGURATION / "server.properties"
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
    """Run a broker that asks nobody who they are and give its address; it ends with the block."""
    port = free_port()
    values = {"PORT": str(port), "CONTROLLER": str(free_port()), "FOLDER": str(folder)}
    with kafka_server(jars, folder, filled([PROPERTIES], values)):
        yield f"127.0.0.1:{port}"


@contextmanager
def kafka_server(jars: Path, folder: Path, text: str, *options: str) -> Iterator["KafkaServer"]:
    """Format a data folder and run a broker with these properties; it ends with the block."""
    server = KafkaServer(jars, folder)
    server.format(text, *options)
    try:
        server.start()
        yield server
    finally:
        # Its data are not kept, so it need not put them in order.
        server.kill()


class KafkaServer(ServerProcess):
    """One server's process and folder; it may be killed and started again on its data."""

    def __init__(self, jars: Path, folder: Path) -> None:
        self.java = [
            "java",
            *SMALL,
            f"-Dlog4j2.configurationFile={CONFIGURATION / 'log4j2.properties'}",
            "-cp",
            f"{jars}/*",
        ]
        self.properties = str(folder / "server.properties")
        self.log = folder / "kafka.log"

    def format(self, text: str, *options: str) -> None:
        """Write the properties and make the data folder they name."""
        Path(self.properties).write_text(text, encoding="utf-8")
        tool = ["kafka.tools.StorageTool", "format", *IDENTITY, *options, "-c", self.properties]
        with self.log.open("wb") as output:
            subprocess.run(  # noqa: S603 - our own command
                [*self.java, *tool],
                check=True,
                stdout=output,
                stderr=output,
                timeout=START_SECONDS,
            )

    def launch(self) -> None:
        """Start the process; it serves some seconds later."""
        with self.log.open("wb") as output:
            command = [*self.java, "kafka.Kafka", self.properties]
            self.process = subprocess.Popen(command, stdout=output, stderr=output)  # noqa: S603

    def start(self) -> None:
        """Start the process and return once it says that it has started."""
        self.launch()
        self.wait_until_started()

    def wait_until_started(self) -> None:
        """Return once the server says that it has started."""
        deadline = time.monotonic() + START_SECONDS
        while b"Kafka Server started" not in self.log.read_bytes():
            ended = self.process is None or self.process.poll() is not None
            if ended or time.monotonic() > deadline:
                said = self.log.read_text(encoding="utf-8", errors="replace")[-3000:]
                raise RuntimeError(f"Apache Kafka {'ended' if ended else 'did not start'}: {said}")
            time.sleep(0.1)


def filled(files: Iterable[Path], values: Mapping[str, str]) -> str:
    """Give the properties in files with the values in place of their names; the last one holds."""
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    return re.sub(r"\{([A-Z]+)\}", lambda found: values[found[1]], text)
