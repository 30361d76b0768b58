"""An article that hangs its process or kills it is set aside alone, and can be sent back."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import orjson
import pytest

from streams.contract.topics import DEAD_LETTERS, ENRICHED
from tests.broker.bad_input import PROSE, article
from tests.broker.commands import run
from tests.broker.conftest import Broker, installed
from tests.broker.installation import Installation, submission
from tests.broker.models.treacherous_model import DIES, HANGS, SWITCH
from tests.broker.published import Record, of, outcomes, traced

MODELS = Path(__file__).parent / "models"
TEXTS = {
    "good 1": PROSE,
    "hangs": f"{HANGS} is a village. {PROSE}",
    "good 2": PROSE,
    "dies": f"{DIES} is a village. {PROSE}",
    "good 3": PROSE,
}
GOOD = [label for label in TEXTS if label.startswith("good")]


class Betrayed(NamedTuple):
    """An installation whose model is treacherous, what it published, and the model's switch."""

    installation: Installation
    found: list[Record]
    switch: Path


@pytest.fixture(scope="module")
def betrayed(broker: Broker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Betrayed]:
    folder = tmp_path_factory.mktemp("treachery")
    installation = installed(broker, folder)
    switch = folder / "switch"
    switch.touch()
    variables = {
        "PYTHONPATH": str(MODELS),
        "DATELINE_MODEL": "treacherous_model",
        "DATELINE_ARTICLE_TIMEOUT": "3",
        # So long, that all of them go to a process together.
        "DATELINE_BATCH_WAIT_MS": "2000",
        SWITCH: str(switch),
    }
    with installation.worker(**variables):
        installation.send(
            *(
                submission(b"same key", article(id=label, text=TEXTS[label]), label)
                for label in TEXTS
            )
        )
        yield Betrayed(installation, installation.published(outcomes(TEXTS), seconds=60), switch)


@pytest.mark.parametrize("label", GOOD)
def test_articles_beside_it_are_read(betrayed: Betrayed, label: str) -> None:
    [state] = of(traced(betrayed.found, label), ENRICHED)
    assert state.said["entities"]
    assert of(traced(betrayed.found, label), DEAD_LETTERS) == []


@pytest.mark.parametrize(("label", "error"), [("hangs", "Timeout"), ("dies", "ProcessDied")])
def test_only_the_article_at_fault_is_set_aside(betrayed: Betrayed, label: str, error: str) -> None:
    records = traced(betrayed.found, label)
    [letter] = of(records, DEAD_LETTERS)
    assert of(records, ENRICHED) == []
    assert letter.header("dl_error_type") == error
    assert (letter.header("dl_stage"), letter.header("dl_attempt")) == ("enrich", "1")
    assert letter.key == label.encode()
    assert orjson.loads(letter.value or b"")["text"] == TEXTS[label]


def test_a_letter_that_is_shown_is_not_sent(betrayed: Betrayed) -> None:
    shown = run(betrayed.installation, "replay", "--dry-run", "--error", "Timeout")
    assert shown.exit_code == 0, shown.output
    assert "enrich Timeout: reading took longer than 3 s" in shown.output
    assert "attempt 1" in shown.output
    assert "1 dead letter found" in shown.output


def test_a_letter_that_fails_again_counts_its_attempts(betrayed: Betrayed) -> None:
    installation = betrayed.installation
    sent = run(installation, "replay", "--stage", "enrich", "--error", "ProcessDied")
    assert sent.exit_code == 0, sent.output
    assert "1 dead letter sent back" in sent.output

    def enough(found: list[Record]) -> bool:
        return len(of(traced(found, "dies"), DEAD_LETTERS)) == 2

    first, second = of(traced(installation.published(enough), "dies"), DEAD_LETTERS)
    assert (first.header("dl_attempt"), second.header("dl_attempt")) == ("1", "2")
    assert first.header("dl_first_failed") == second.header("dl_first_failed")
    assert first.header("dl_received_at") == second.header("dl_received_at")
    assert (first.key, first.value) == (second.key, second.value)


def test_letters_are_read_once_the_fault_is_gone(betrayed: Betrayed) -> None:
    installation = betrayed.installation
    betrayed.switch.unlink()
    sent = run(installation, "replay")
    assert "2 dead letters sent back" in sent.output

    def enough(found: list[Record]) -> bool:
        return all(of(traced(found, label), ENRICHED) for label in ("hangs", "dies"))

    found = installation.published(enough)
    assert len(of(found, DEAD_LETTERS)) == 3
    for label in ("hangs", "dies"):
        [state] = of(traced(found, label), ENRICHED)
        assert state.said["text"] == TEXTS[label]
        assert state.said["entities"]
        assert state.said["provenance"]["topic"] == installation.settings.topic("news.articles")
