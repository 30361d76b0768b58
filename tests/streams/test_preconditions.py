import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from streams.kafka.embedded_broker import free_port
from streams.preconditions import Unmet, checked
from streams.settings import Settings


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


def test_all_that_is_needed_is_there(tmp_path: Path) -> None:
    checked(Settings(web_port=free_port(), store="rocksdb", data_dir=tmp_path / "new" / "folder"))
    assert list((tmp_path / "new" / "folder").iterdir()) == []


def test_no_folder_is_made_that_is_not_used(tmp_path: Path) -> None:
    checked(Settings(web_port=0, data_dir=tmp_path / "new"))
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("folder", ["/proc/nope", __file__])
def test_a_folder_that_cannot_be_is_named(folder: str) -> None:
    settings = Settings(web_port=0, store="rocksdb", data_dir=Path(folder))
    with pytest.raises(Unmet, match=rf"folder {folder} .*: set DATELINE_DATA_DIR"):
        checked(settings)


def test_a_port_that_is_taken_is_named(taken: int) -> None:
    with pytest.raises(
        Unmet, match=rf":{taken} \(the port is in use\): set another DATELINE_WEB_PORT"
    ):
        checked(Settings(web_port=taken))


def test_an_address_of_another_machine_is_named() -> None:
    with pytest.raises(Unmet, match=r"at 192\.0\.2\.1:.*: set DATELINE_WEB_HOST"):
        checked(Settings(web_host="192.0.2.1", web_port=free_port()))


def test_the_second_worker_on_a_machine_serves_its_pages_elsewhere(
    taken: int, caplog: pytest.LogCaptureFixture
) -> None:
    default = Settings.model_construct(web_port=taken)
    default.model_fields_set.discard("web_port")
    found = checked(default)
    assert found.web_port not in {0, taken}
    assert f"the pages are at port {found.web_port}" in caplog.text
