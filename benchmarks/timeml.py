"""What the markup of a TimeML document says of its events: which of them are told as real."""

import re
from pathlib import Path

CORPUS = Path("timeml", "TBAQ-cleaned")
PARTS = ("AQUAINT", "TimeBank")
TAG = re.compile(r"<(MAKEINSTANCE|SLINK)([^>]*)")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
NEGATED = "NEG"
UNREAL = frozenset({"MODAL", "CONDITIONAL", "COUNTER_FACTIVE", "NEG_EVIDENTIAL"})
MOST_NEGATED = 0.25
"""A few documents give all events the polarity NEG by mistake."""


def markup_of(data: Path, name: str) -> str:
    """Read the document of this name."""
    paths = (data / CORPUS / part / f"{name}.tml" for part in PARTS)
    return next(path for path in paths if path.exists()).read_text(encoding="utf-8")


def unreal(markup: str) -> dict[str, bool]:
    """Tell of each event whether it is told as anything but happened.

    Without events where the polarities were not set with care.
    """
    if markup.count(f'polarity="{NEGATED}"') > MOST_NEGATED * markup.count("<MAKEINSTANCE"):
        return {}
    found: dict[str, bool] = {}
    instances: dict[str, str] = {}
    for tag, text in TAG.findall(markup):
        written = dict(ATTRIBUTE.findall(text))
        if tag == "MAKEINSTANCE":
            event = instances[written["eiid"]] = written["eventID"]
            modal = written.get("modality", "none").lower() not in {"", "none"}
            ahead = written.get("tense") == "FUTURE"
            found[event] = modal or ahead or written.get("polarity") == NEGATED
        elif written["relType"] in UNREAL and "subordinatedEventInstance" in written:
            found[instances[written["subordinatedEventInstance"]]] = True
    return found
