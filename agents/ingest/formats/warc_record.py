"""A record of a web archive, by the names of its WARC header, with the HTTP response in a field."""

import re

from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.urls import canonical

TARGET = "WARC-Target-URI"
HTTP_HEAD = re.compile(r"HTTP/\d(?:\.\d)? \d{3}[^\n]*\n(?:[^\r\n]+\r?\n)*\r?\n")
BODY = ("html", "payload", "content", "body", "text", "response")


def recognises(fields: Fields) -> bool:
    """Know it by the address in its header."""
    return fields.has(TARGET)


def read(fields: Fields) -> Draft:
    """Read the page under the head of the response; ``WARC-Date`` is when it was fetched."""
    page = fields.body(*BODY)
    head = HTTP_HEAD.match(page) if page else None
    return Draft(
        url=fields.take(canonical, TARGET),
        html=page[head.end() :] if page and head else page,
        metadata=fields.left,
    )
