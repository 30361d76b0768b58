import subprocess
import sys

import pytest
from spacy.language import Language

from agents.enrich import tasks
from agents.nlp import reader


def test_a_process_reads_bytes(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    readers = {("model", "fast", "stock"): reader.Reader(nlp)}
    monkeypatch.setattr(reader, "reader", lambda *given: readers[given])
    data = [b'{"status":"canceled","article_id":"a","language":null,"text":"","noise":[]}']
    [found] = tasks.read("model", "fast", "stock", {}, data)
    assert found.others["unread"] == b'"status is canceled"'
    assert found.items == {"entities": [], "quotes": [], "events": []}


def test_the_stream_itself_loads_no_spacy() -> None:
    """A quarter of its memory, and a third of its time to start."""
    code = (
        "import sys, streams.worker, agents.ingest.agent, agents.enrich.agent; print(*sys.modules)"
    )
    shown = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    modules = {name.split(".")[0] for name in shown.stdout.split()}
    assert "faust" in modules
    assert not modules & {"spacy", "thinc"}
