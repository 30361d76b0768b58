import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from streams.cli.commands.settings import command
from streams.settings import PREFIX, InvalidSettings, Settings, load

SECRET = "correct-horse-battery"  # noqa: S105 - nobody's


def test_every_setting_is_explained() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_an_empty_environment_is_enough() -> None:
    assert load([]) == Settings()


def test_a_variable_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PARTITIONS", "12")
    assert load(os.environ).partitions == 12


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("DATELINE_BROKERS", "DATELINE_BROKER"),
        ("DATELINE_PARTITION", "DATELINE_PARTITIONS"),
        ("DATELINE_LOGLEVEL", "DATELINE_LOG_LEVEL"),
        ("dateline_topicprefix", "DATELINE_TOPIC_PREFIX"),
    ],
)
def test_an_unknown_variable_names_the_nearest(wrong: str, right: str) -> None:
    with pytest.raises(InvalidSettings, match=rf"^unknown setting {wrong}: .*\b{right}\?$"):
        load([wrong])


def test_a_variable_like_no_other_names_the_list() -> None:
    with pytest.raises(InvalidSettings, match=r"`dateline settings` lists them"):
        load(["DATELINE_ZZZZZZZZZZZZZZZ"])


def test_variables_of_others_are_left_alone() -> None:
    assert load(["PATH", "BROKER", "DATE_LINE_BROKER"]) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PARTITIONS", "0"),
        ("PARTITIONS", "six"),
        ("REPLICATION", "0"),
        ("MAX_MESSAGE_BYTES", "65535"),
        ("PROCESSES", "0"),
        ("BATCH_WORDS", "0"),
        ("BATCH_WAIT_MS", "-1"),
        ("ARTICLE_TIMEOUT", "0"),
        ("ARTICLE_TIMEOUT", "nan"),
        ("MAX_ARTICLE_BYTES", "1"),
        ("IN_FLIGHT", "0"),
        ("SESSION_TIMEOUT", "0.5"),
        ("COMMIT_INTERVAL", "0"),
        ("START_TIMEOUT", "-1"),
        ("WEB_PORT", "65536"),
        ("COMPRESSION", "snappy"),
        ("STORE", "redis"),
        ("SECURITY_PROTOCOL", "TLS"),
        ("SASL_MECHANISM", "GSSAPI"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_out_of_bounds_is_refused_by_name_without_the_value(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PREFIX + name, value)
    with pytest.raises(InvalidSettings, match=rf"^DATELINE_{name}: \S") as failure:
        load(os.environ)
    assert "\n" not in str(failure.value)


HALVES = [
    ({"CERT_FILE": "client.pem"}, "DATELINE_CERT_FILE and DATELINE_KEY_FILE go together"),
    ({"KEY_FILE": "client.key"}, "DATELINE_CERT_FILE and DATELINE_KEY_FILE go together"),
    ({"SECURITY_PROTOCOL": "SASL_SSL"}, "needs DATELINE_USERNAME and DATELINE_PASSWORD_FILE"),
    ({"SECURITY_PROTOCOL": "SASL_PLAINTEXT", "USERNAME": "desk"}, "DATELINE_PASSWORD_FILE"),
    ({"SECURITY_PROTOCOL": "SASL_PLAINTEXT", "PASSWORD": SECRET}, "needs DATELINE_USERNAME"),
    ({"PASSWORD": SECRET, "PASSWORD_FILE": "secret"}, "not both"),
    ({"BROKER": f"desk:{SECRET}@kafka:9092"}, "DATELINE_BROKER takes host:port alone"),
    ({"BROKER": f"a:9092,kafka://desk:{SECRET}@b:9092"}, "DATELINE_BROKER takes host:port alone"),
]


@pytest.mark.parametrize(("given", "remedy"), HALVES)
def test_what_does_not_fit_together_is_refused(
    given: dict[str, str], remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(PREFIX + name, value)
    with pytest.raises(InvalidSettings) as failure:
        load(os.environ)
    assert remedy in str(failure.value)
    assert SECRET not in str(failure.value)


@pytest.fixture
def _sasl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_SECURITY_PROTOCOL", "SASL_PLAINTEXT")
    monkeypatch.setenv("DATELINE_USERNAME", "desk")


@pytest.mark.usefixtures("_sasl")
@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_the_password_is_read_from_its_file(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "password"
    file.write_bytes((SECRET + ending).encode())
    monkeypatch.setenv("DATELINE_PASSWORD_FILE", str(file))
    assert load(os.environ).secret == SECRET


@pytest.mark.usefixtures("_sasl")
def test_a_missing_password_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "nowhere"
    monkeypatch.setenv("DATELINE_PASSWORD_FILE", str(file))
    with pytest.raises(InvalidSettings, match=f"cannot read {file}: No such file"):
        load(os.environ)


@pytest.mark.usefixtures("_sasl")
def test_the_password_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PASSWORD", SECRET)
    settings = load(os.environ)
    assert settings.secret == SECRET
    shown = CliRunner().invoke(command)
    assert shown.exit_code == 0
    for text in (shown.output, repr(settings), str(settings), settings.model_dump_json()):
        assert SECRET not in text
    assert "DATELINE_PASSWORD\t**********\t" in shown.output


@pytest.mark.usefixtures("_sasl")
def test_a_broken_password_file_keeps_its_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "password"
    file.write_bytes(SECRET.encode() + b"\xff")
    monkeypatch.setenv("DATELINE_PASSWORD_FILE", str(file))
    with pytest.raises(InvalidSettings) as failure:
        load(os.environ)
    assert SECRET not in str(failure.value)


def test_every_setting_is_listed() -> None:
    lines = CliRunner().invoke(command).output.splitlines()
    assert [line.split("\t")[0] for line in lines] == [
        PREFIX + name.upper() for name in Settings.model_fields
    ]


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().__setattr__("broker", "elsewhere:9092")


def test_a_topic_has_the_prefix() -> None:
    assert Settings(topic_prefix="staging.").topic("news.quotes") == "staging.news.quotes"


@pytest.mark.parametrize(
    ("given", "group", "source"),
    [
        ({}, "dateline", "/dateline/enrich"),
        ({"app_id": "desk"}, "desk", "/dateline/enrich"),
        ({"topic_prefix": "a."}, "a.dateline", "/a.dateline/enrich"),
        ({"topic_prefix": "a.", "group": "dateline"}, "dateline", "/a.dateline/enrich"),
    ],
)
def test_everything_of_an_installation_has_its_prefix(
    given: dict[str, str], group: str, source: str
) -> None:
    chosen = Settings.model_validate(given)
    assert (chosen.group_id, chosen.source("enrich")) == (group, source)


@pytest.mark.parametrize("name", ["app_id", "topic_prefix", "group"])
def test_a_name_that_no_topic_may_have_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        Settings.model_validate({name: "news/"})


@pytest.mark.parametrize("broker", ["a:99999", "a:0", "a:b", "a:9092, b:65536", "[::1]:70000"])
def test_a_port_that_is_none_is_named(broker: str) -> None:
    with pytest.raises(ValueError, match="DATELINE_BROKER names no port from 1 to 65535"):
        Settings(broker=broker)


@pytest.mark.parametrize("broker", ["a", "a:65535", "a:1, b:9092", "[::1]:9092", "[::1]"])
def test_any_other_address_is_taken(broker: str) -> None:
    assert Settings(broker=broker).broker == broker


def test_fields_are_told_whole_where_all_of_them_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert load([]).whole_fields == frozenset()
    monkeypatch.setenv("DATELINE_QUOTES", "all")
    assert load(["DATELINE_QUOTES"]).whole_fields == {"quotes"}
    monkeypatch.setenv("DATELINE_EVENTS", "all")
    assert load(["DATELINE_QUOTES", "DATELINE_EVENTS"]).whole_fields == {"quotes", "events"}
