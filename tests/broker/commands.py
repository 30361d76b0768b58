"""The command line in this process, in an installation's environment."""

from click.testing import CliRunner, Result

from streams.cli import dateline
from tests.broker.installation import Installation


def run(installation: Installation, *arguments: str, given: bytes = b"") -> Result:
    """Run a command to its end."""
    return CliRunner().invoke(dateline, arguments, env=installation.environment, input=given)
