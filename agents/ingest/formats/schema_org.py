"""JSON-LD of schema.org: a NewsArticle, alone or in a ``@graph``."""

from typing import Any

from agents.ingest.bylines import bylines
from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, mapping, revision
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical

ARTICLE_ENDINGS = ("Article", "Posting", "Report")


def recognises(fields: Fields) -> bool:
    """Know it by the keywords of JSON-LD."""
    return fields.has("@graph", "@type", "@context")


def read(fields: Fields) -> Draft:
    """Read the article, with what it refers to elsewhere in the graph."""
    nodes = fields.left.pop("@graph", None)
    graph = nodes if isinstance(nodes, list) else [] if nodes is None else [nodes]
    article = next(filter(is_article, graph), None)
    if article is None:
        if graph:
            raise UnreadableArticle("@graph holds no article; send one with a NewsArticle")
        return drafted(fields, {})
    others = [node for node in graph if node is not article]
    fields.left |= article | ({"@graph": others} if others else {})
    return drafted(fields, {node["@id"]: node for node in others if has_id(node)})


def drafted(fields: Fields, nodes: dict[str, dict[str, Any]]) -> Draft:
    """Read the properties of an article node."""
    if fields.has("@type") and not is_article(fields.left):
        kind = fields.left["@type"]
        raise UnreadableArticle(f"@type is {kind!r:.50}; send an Article or NewsArticle")

    def people(value: object) -> list[str] | None:
        return bylines([resolved(each, nodes) for each in listed(value)])

    def party(value: object) -> str | None:
        return label([resolved(each, nodes) for each in listed(value)])

    return Draft(
        id=fields.take(plain_id, "identifier"),
        url=fields.take(page, "url", "mainEntityOfPage", "@id"),
        title=fields.take(label, "headline", "name"),
        text=joined(fields.body("articleBody", "text"), fields.take(updates, "liveBlogUpdate")),
        is_flattened=True,
        published_at=fields.time("datePublished", "dateCreated"),
        source=fields.take(party, "publisher", "sourceOrganization"),
        language=fields.take(language, "inLanguage"),
        authors=fields.take(people, "author", "creator") or [],
        revision=fields.take(revision, "version"),
        status=fields.status("status"),
        metadata=fields.left,
    )


def joined(body: str | None, posts: str | None) -> str | None:
    """Put the posts of a live blog under what stands over them."""
    return "\n\n".join(filter(None, (body, posts))) or None


def updates(value: object) -> str | None:
    """Read the posts of a live blog as they are listed, each under its headline."""
    posts = filter(None, map(mapping, listed(value)))
    parts = (post.get(name) for post in posts for name in ("headline", "articleBody"))
    return "\n\n".join(part.strip() for part in parts if isinstance(part, str)) or None


def is_article(node: object) -> bool:
    """Tell whether a node is an article of any kind."""
    kinds = listed(node.get("@type")) if isinstance(node, dict) else []
    return any(isinstance(kind, str) and kind.endswith(ARTICLE_ENDINGS) for kind in kinds)


def has_id(node: object) -> bool:
    """Tell whether other nodes can refer to this one."""
    return isinstance(node, dict) and isinstance(node.get("@id"), str)


def resolved(value: object, nodes: dict[str, dict[str, Any]]) -> object:
    """Follow a reference to the node that it names."""
    if isinstance(value, dict) and "name" not in value and has_id(value):
        return nodes.get(value["@id"])
    return value


def listed(value: object) -> list[object]:
    """Give a list, where JSON-LD may leave it out around one value."""
    return value if isinstance(value, list) else [value]


def plain_id(value: object) -> str | None:
    """Read an identifier that is a string or a number, not a description of one."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    return str(value).strip() or None


def page(value: object) -> str | None:
    """Read an address, or the ``@id`` of the page that has it."""
    return canonical(value.get("@id") if isinstance(value, dict) else value)


def language(value: object) -> str | None:
    """Read a language tag, or a Language with its code or name."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        return code(value.get("alternateName")) or code(value.get("name"))
    return code(value)
