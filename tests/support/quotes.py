"""Quotes of made articles, as the contract has them."""

from typing import Any


def quote(text: str, words: str, speaker: str | None = None, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - any fields
    """Give a quote of some words of a text; a speaker's name makes an entity."""
    start = text.index(words)
    return {
        "id": f"quote:{start}",
        "kind": "direct",
        "spans": [{"start": start, "end": start + len(words)}],
        "text": words,
        "cue": None,
        "modality": "happened",
        "speaker": None,
        "speaker_id": f"nil:person:{speaker.lower().replace(' ', '-')}" if speaker else None,
        "speaker_name": speaker,
        "said_at": None,
        "confidence": 0.9,
        **given,
    }
