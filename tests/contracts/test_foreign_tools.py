"""The documents and the records, as tools of others read them."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from cloudevents.core.bindings.kafka import KafkaMessage, from_binary_event
from cloudevents.core.formats.json import JSONFormat

from streams.contract.cloudevents import CloudEvent as Facts
from streams.contract.cloudevents import headers_of
from streams.contract.documents import message_name
from streams.contract.messages import Headers
from streams.contract.topics import TOPICS
from streams.settings import Settings
from tests.support.node import CLIENTS, PACKAGES, node

DOCS = Path(__file__).parents[2] / "docs"
TEXT = "\U0001f600 “We sail,” said Zoë \U0001f6a2 Ng."
SECONDS = 120


def records() -> Iterator[Headers]:
    """Give the headers of a record of every schema, of two installations."""
    for prefix in ("", "desk-2."):
        settings = Settings(topic_prefix=prefix)
        for topic in TOPICS:
            if topic.schema:
                event = Facts(
                    id=f"0f:{topic.name}:quote:1",
                    type="dateline.quote.found",
                    source=settings.source("enrich"),
                    subject="wire:ü 1",
                    time="2024-05-02T10:00:00.120Z",
                    schema=topic.schema,
                )
                yield headers_of(event, [])


def run(*command: str | Path, given: bytes = b"") -> bytes:
    ended = subprocess.run(  # noqa: S603 - our own
        command, input=given, capture_output=True, check=False, timeout=SECONDS
    )
    assert ended.returncode == 0, (ended.stdout + ended.stderr).decode()
    return ended.stdout


def test_the_python_sdk_reads_every_record() -> None:
    for headers in records():
        given = {name: value or b"" for name, value in headers}
        message = KafkaMessage(headers=given, key=b"wire:1", value=b'{"id": "quote:1"}')
        event = from_binary_event(message, JSONFormat())
        assert event.get_data() == {"id": "quote:1"}
        assert event.get_subject() == "wire:ü 1"
        assert str(event.get_dataschema()).startswith("urn:dateline:")


def test_the_javascript_sdk_finds_no_fault_in_any() -> None:
    program = node()
    lines = [
        orjson.dumps(
            {
                "headers": {name: (value or b"").decode() for name, value in headers},
                "key": "wire:ü 1",
                "value": {"id": "quote:1"},
            }
        )
        for headers in records()
    ]
    told = orjson.loads(run(program, CLIENTS / "cloudevents.mjs", given=b"\n".join(lines)))
    assert told == {"count": len(lines), "faults": []}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Path]:
    """Read the AsyncAPI document by its own parser, and have models generated from it."""
    folder: Path = tmp_path_factory.mktemp("models")
    told = run(node(), CLIENTS / "asyncapi.mjs", DOCS / "asyncapi.json", folder)
    return orjson.loads(told.splitlines()[-1]), folder


def test_the_asyncapi_document_is_valid_and_names_its_messages(
    models: tuple[dict[str, Any], Path],
) -> None:
    told, _ = models
    assert [line for line in told["said"] if "latest-version" not in line] == []
    assert told["names"] == [message_name(topic) for topic in TOPICS]
    assert len(set(told["names"])) == len(TOPICS)


def test_generated_models_compile_and_take_what_is_not_known_yet(
    models: tuple[dict[str, Any], Path],
) -> None:
    _, folder = models
    use = folder / "use.ts"
    use.write_text(
        "import { QuoteRecord } from './QuoteRecord';\n"
        "export const kind: QuoteRecord['kind'] = 'paraphrased';\n"
        "export const change: QuoteRecord['change'] = 'found';\n",
        encoding="utf-8",
    )
    options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "esnext"]
    options += ["--moduleResolution", "bundler"]
    run(node(), PACKAGES / "typescript" / "bin" / "tsc", *options, *folder.glob("*.ts"))


def test_the_java_line_slices_by_code_points() -> None:
    java = shutil.which("java")
    if java is None:
        pytest.skip("needs Java 17")
    start = TEXT.index("Zoë")
    command = (java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", DOCS / "Slice.java")
    said = run(*command, TEXT, str(start), str(start + 8))
    assert said.decode() == TEXT[start : start + 8] == "Zoë \U0001f6a2 Ng"
