"""Nothing that an article says makes its reader open a file or a connection."""

import ctypes
import os
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import import_module
from pathlib import Path

import orjson
import pytest

from agents.ingest.accept import accept

NOW = datetime(2024, 5, 6, tzinfo=UTC)
SECRET = "the secret of the house"  # noqa: S105 - what must not be read
FIRST = "Ada Novak said on Monday that the harbour of Port Sorrel would close in the month of May."
SECOND = "The ferries to the islands will leave from the old pier until the work is done, she said."
PARAGRAPHS = f"<p>{FIRST}</p><p>&x; &y;</p><p>{SECOND}</p>"
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
INCLUDE = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
IN_OPEN = 0x20

# PLACE stands for an address, of the file or of the server.
DOCUMENTS = {
    "external entity": f"""<!DOCTYPE html [<!ENTITY x SYSTEM "PLACE"><!ENTITY y "yyyy">]>
        <html><body><article>{PARAGRAPHS}</article></body></html>""",
    "external entity in XML": f"""<?xml version="1.0"?><!DOCTYPE html [
        <!ENTITY x SYSTEM "PLACE">]><html {XHTML}><body>{PARAGRAPHS}</body></html>""",
    "parameter entity": f"""<!DOCTYPE html [<!ENTITY % x SYSTEM "PLACE"> %x;]>
        <html><body><article>{PARAGRAPHS}</article></body></html>""",
    "external DTD": f"""<!DOCTYPE html SYSTEM "PLACE"><html><body>{PARAGRAPHS}</body></html>""",
    "public DTD": f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "PLACE">
        <html {XHTML}><body>{PARAGRAPHS}</body></html>""",
    "inclusion": f"""<html {INCLUDE}><body><article><xi:include href="PLACE" parse="text"/>
        {PARAGRAPHS}<xi:include href="PLACE"/></article></body></html>""",
    "style sheet of XML": f"""<?xml-stylesheet type="text/xsl" href="PLACE"?>
        <html {XHTML}><body>{PARAGRAPHS}</body></html>""",
    "schema": f"""<html {XHTML} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="PLACE PLACE"><body>{PARAGRAPHS}</body></html>""",
    "parts of a page": f"""<html manifest="PLACE"><head><base href="PLACE">
        <link rel="stylesheet" href="PLACE"><link rel="import" href="PLACE">
        <link rel="canonical" href="PLACE"><link rel="alternate" type="application/rss+xml"
        href="PLACE"><meta http-equiv="refresh" content="0; url=PLACE"><script src="PLACE"></script>
        <style>@import url("PLACE"); body {{ background: url(PLACE) }}</style>
        <meta property="og:url" content="PLACE"><meta property="og:image" content="PLACE"></head>
        <body background="PLACE"><article>{PARAGRAPHS}<img src="PLACE" srcset="PLACE 2x">
        <iframe src="PLACE"></iframe><object data="PLACE"></object><embed src="PLACE">
        <video src="PLACE" poster="PLACE"><track src="PLACE"></video>
        <input type="image" src="PLACE">
        <svg><image href="PLACE"/><use href="PLACE#a"/></svg><a href="PLACE" ping="PLACE">a</a>
        <form action="PLACE"></form></article></body></html>""",
    "data about the page": f"""<html><head><script type="application/ld+json">{{"@context":
        "PLACE", "@type": "NewsArticle", "url": "PLACE", "isBasedOn": "PLACE"}}</script></head>
        <body><article>{PARAGRAPHS}</article></body></html>""",
}


@pytest.fixture
def bait(tmp_path: Path) -> Path:
    file = tmp_path / "bait.dtd"
    file.write_text(SECRET, encoding="utf-8")
    return file


@pytest.fixture
def opened(bait: Path) -> Iterator[int]:
    """Watch the file with the kernel's eyes: what libxml2 opens, Python does not see."""
    libc = ctypes.CDLL(None)
    if not hasattr(libc, "inotify_init1"):
        pytest.skip("only Linux tells who opens a file")
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert libc.inotify_add_watch(watch, bytes(bait), IN_OPEN) >= 0
    yield watch
    os.close(watch)


def was_opened(watch: int) -> bool:
    try:
        return bool(os.read(watch, 4096))
    except BlockingIOError:
        return False


class Server(HTTPServer):
    """A server on this machine that counts who asks."""

    asked: list[str]


class Asked(BaseHTTPRequestHandler):
    """Answers everything with the secret."""

    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(SECRET.encode())

    def log_message(self, *_: object) -> None:
        """Keep it out of the tests' output."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Asked) as running:
        running.asked = []
        thread = threading.Thread(target=running.serve_forever, args=[0.01])
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def address(server: Server) -> str:
    return f"http://127.0.0.1:{server.server_port}/bait.dtd"


def submissions(document: str) -> Iterator[bytes]:
    """Yield a document in every field that takes markup, of every feed that has one."""
    yield orjson.dumps({"html": document})
    yield orjson.dumps({"text": document})
    yield orjson.dumps({"content_html": document, "pubDate": "2024-05-06"})
    yield orjson.dumps({"html": {"content": document}, "publishing_date": "2024-05-06"})
    for kind in ("application/xml", "application/xhtml+xml", "application/nitf+xml"):
        yield orjson.dumps({"uri": "a", "bodies": [{"value": document, "contentType": kind}]})


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_opened(
    name: str, bait: Path, opened: int, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*given: object) -> None:
        pytest.fail(f"an article asked for {given}")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    for place in (bait.as_uri(), str(bait), address(server), "//elsewhere.example/bait.dtd"):
        for submission in submissions(DOCUMENTS[name].replace("PLACE", place)):
            article = accept(submission, key=None, received_at=NOW)
            assert SECRET not in orjson.dumps(article).decode()
            assert FIRST in article["text"]
    assert not was_opened(opened)
    assert server.asked == []


def test_a_file_that_is_opened_would_be_seen(bait: Path, opened: int) -> None:
    etree = import_module("lxml.etree")  # it has no types
    careless = etree.XMLParser(load_dtd=True, resolve_entities=True)
    text = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{bait}">]><a>&x;</a>'
    assert etree.fromstring(text, careless).text == SECRET
    assert was_opened(opened)


def test_a_server_that_is_asked_would_tell(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request("GET", "/bait.dtd")
    assert connection.getresponse().read().decode() == SECRET
    connection.close()
    assert server.asked == ["/bait.dtd"]
