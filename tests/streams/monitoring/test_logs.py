import json
import logging
import logging.config
import sys

import pytest
from aiokafka.protocol.admin import SaslAuthenticateRequest_v1

from streams.monitoring.logs import JsonFormatter, NoCredentials, configuration
from streams.settings import Settings


def record_of(
    message: str, *args: object, failure: BaseException | None = None
) -> logging.LogRecord:
    info = (type(failure), failure, None) if failure else None
    record = logging.LogRecord(
        "streams.delivery.loop", logging.WARNING, "f.py", 1, message, args, info
    )
    record.created = 1_700_000_000.5
    return record


def test_a_record_is_one_object_in_one_line() -> None:
    line = JsonFormatter().format(record_of("set aside %s:\n%s", "a", "“b”"))
    assert "\n" not in line
    assert json.loads(line) == {
        "time": "2023-11-14T22:13:20.500Z",
        "level": "WARNING",
        "logger": "streams.delivery.loop",
        "message": "set aside a:\n“b”",
    }


def test_a_failure_is_part_of_the_line() -> None:
    line = JsonFormatter().format(record_of("no", failure=ValueError("half\nread")))
    assert "\n" not in line
    assert json.loads(line)["failure"] == "ValueError: half\nread"


def test_text_that_is_not_unicode_is_still_a_line() -> None:
    assert json.loads(JsonFormatter().format(record_of("half %s", "\ud800")))["message"] == "half ?"


def test_what_proves_the_user_is_not_written() -> None:
    request = SaslAuthenticateRequest_v1(b"\0desk\0hunter2")
    assert "hunter2" in repr(request)
    record = record_of("Request to %s: %s", "kafka:9092", request)
    assert NoCredentials().filter(record)
    assert record.getMessage() == "Request to kafka:9092: SaslAuthenticateRequest_v1(***)"


def test_all_else_is_written_as_it_is() -> None:
    for record in (record_of("%d of %s", 1, [b"\0"]), record_of("%(a)s", {"a": 1}), record_of("")):
        before = record.getMessage()
        assert NoCredentials().filter(record)
        assert record.getMessage() == before


@pytest.fixture
def _restored() -> object:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    root.handlers[:], level = before
    root.setLevel(level)


@pytest.mark.usefixtures("_restored")
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_configuration_writes_to_standard_error(
    form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_LOG_FORMAT", form)
    monkeypatch.setenv("DATELINE_LOG_LEVEL", "WARNING")
    logging.config.dictConfig(configuration(Settings()))
    log = logging.getLogger("streams.test")
    log.warning("heard")
    log.info("not heard")
    sys.stderr.flush()
    written = capsys.readouterr()
    assert written.out == ""
    [line] = written.err.splitlines()
    assert line.startswith("{") is (form == "json")
    assert "heard" in line
