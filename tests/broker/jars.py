"""Fetch Apache Kafka's own jars: ``python -m tests.broker.jars FOLDER`` puts them into its libs."""

import shutil
import subprocess
import sys
from pathlib import Path

POM = Path(__file__).parent / "kafka" / "pom.xml"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
SECONDS = 300


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".kafka").resolve()
    libs = folder / "libs"
    if libs.is_dir():
        return
    for program, package in (("java", "Java 17"), ("mvn", "Maven")):
        if shutil.which(program) is None:
            sys.exit(f"{program} is missing: install {package}, then run `make kafka` again")
    # Under another name until all are there: half of the jars would look like a Kafka.
    partial = folder / "partial"
    shutil.rmtree(partial, ignore_errors=True)
    fetch(partial)
    partial.rename(libs)


def fetch(folder: Path) -> None:
    options = ["-q", "-B", "-f", str(POM), "-DincludeScope=runtime", f"-DoutputDirectory={folder}"]
    try:
        subprocess.run(["mvn", *options, COPY], check=True, timeout=SECONDS)  # noqa: S603, S607 - our own pom
    except subprocess.CalledProcessError as failure:
        sys.exit(f"Maven could not fetch the jars (exit code {failure.returncode}): see above")
    except subprocess.TimeoutExpired:
        sys.exit(f"Maven did not fetch the jars in {SECONDS} s: is there a network?")


if __name__ == "__main__":
    main()
