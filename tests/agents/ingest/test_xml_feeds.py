import pytest

from agents.ingest.errors import UnreadableArticle
from agents.ingest.xml_feeds import refuse_feed

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f'{XML}<rss version="2.0"><channel><item><title>A</title></item></channel></rss>', "RSS"),
        (' <rss version="2.0">', "RSS"),
        (f"{XML}<?xml-stylesheet href='a'?><!-- made --><rss>", "RSS"),
        (f'{XML}<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "RSS 1.0"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "Atom"),
        (f'{XML}<newsItem guid="urn:a" standard="NewsML-G2">', "NewsML-G2"),
        ("<g2:newsMessage>", "NewsML-G2"),
        (f'{XML}<!DOCTYPE NewsML SYSTEM "a"><NewsML>', "NewsML 1"),
        (f"{XML}<urlset>", "a sitemap"),
    ],
)
def test_a_feed_is_refused_by_its_name(text: str, kind: str) -> None:
    with pytest.raises(UnreadableArticle, match=f"^the text is {kind} in XML, no article; send"):
        refuse_feed(text)


@pytest.mark.parametrize(
    "text",
    ["<html>", f"{XML}<html>", "<p>rss</p>", "<rssless>", "RSS is a format.", "", "<?" * 10**6],
)
def test_anything_else_passes(text: str) -> None:
    refuse_feed(text)
