"""What the agents remember has bounds, whatever the news says."""

import gc
import random
import string
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from inspect import signature
from pkgutil import walk_packages
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import agents
from agents.nlp.entities.recognition import word_cache
from agents.nlp.timexes.recognition.expressions import expressions

WORDS, NAME = 100_000, 2
MOST = 2**14
Cache = type(lru_cache(str))


def caches() -> list[Any]:
    for module in walk_packages(agents.__path__, "agents."):
        import_module(module.name)
    # Another test may have told the collector to look at nothing that stood then.
    gc.unfreeze()
    known = [each for each in gc.get_objects() if isinstance(each, Cache)]
    return [each for each in known if str(each.__module__).startswith("agents.")]


def distinct_words() -> Iterator[str]:
    chance = random.Random(100)  # noqa: S311 - nothing secret
    for number in range(WORDS):
        yield "".join(chance.choices(string.ascii_letters, k=6)).title() + f"{number:x}"


@pytest.fixture(scope="module")
def nlp() -> Language:
    import_module("agents.nlp.entities.component")
    blank = spacy.blank("en")
    blank.add_pipe("entities")
    return blank


@pytest.mark.usefixtures("nlp")
def test_every_cache_has_a_bound() -> None:
    open_ended = [each for each in caches() if signature(each).parameters]
    assert len(open_ended) >= 7
    assert all(0 < (each.cache_info().maxsize or 0) <= MOST for each in open_ended)


def test_a_hostile_article_leaves_little_behind(nlp: Language) -> None:
    finder: Any = nlp.get_pipe("entities")
    doc = Doc(nlp.vocab, words=list(distinct_words()), sent_starts=[True] * WORDS)
    places = range(0, WORDS, NAME)
    doc.ents = tuple([Span(doc, place, place + NAME, "PERSON") for place in places])
    assert len(finder(doc)._.entities) > MOST
    assert all(each.cache_info().currsize <= MOST for each in caches())
    finder(nlp.make_doc("Anna left."))
    assert len(finder.spellings) < word_cache.MOST


def test_words_without_end_that_may_tell_a_time() -> None:
    text = " ".join(f"{word}-{word}" for word in distinct_words())
    assert not list(expressions(text))
    assert all(each.cache_info().currsize <= MOST for each in caches())
