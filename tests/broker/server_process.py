"""A broker's process, which tests treat badly."""

import subprocess
from signal import Signals


class ServerProcess:
    """What every broker's process lets be done to it."""

    process: subprocess.Popen[bytes] | None = None
    """None before its start."""

    def send(self, signal: Signals) -> None:
        """Send it a signal."""
        if self.process is not None:
            self.process.send_signal(signal)

    def kill(self) -> None:
        """End it as a power cut does; what it wrote to disk stays there."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
