"""Organisations that an article goes on to call by what they are: "the ministry", "the company"."""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.coreference.descriptions import Description
from agents.nlp.entities.coreference.places import NOBODY, Place, chosen, nearest
from agents.nlp.entities.lexicon.normal_names import COMPANY_FORMS, normal
from agents.nlp.entities.recognition.entity_types import ORGANISATION_ENDS, TRADES
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import lines, words

COMPANIES = words("nlp/entities", "en/company_nouns.txt")
NO_COMPANIES = frozenset(map(normal, lines("nlp/entities", "en/no_companies.txt")))
HEADS = words("nlp/entities", "en/description_heads.txt")
TEXTS = words("nlp/entities", "en/text_nouns.txt")
PUBLIC = ORGANISATION_ENDS - TRADES - COMPANY_FORMS - words("nlp/entities", "en/company_heads.txt")
BEHIND_HEAD = frozenset({"of", "for", "on", "in", "at", "against"})


def by_head(
    found: Iterable[Description], groups: Sequence[Cluster], reading: TokenColumns
) -> Iterator[Place]:
    """Resolve "the ministry" to the one name before that a ministry has."""
    called = [one for one in found if one.words[-1] in HEADS]
    headed = [(index, group, heads_of(group)) for index, group in enumerate(groups)] if called else []
    for one in called:
        named = [
            index
            for index, group, heads in headed
            if one.words[-1] in heads and group.names[0].start < one.start and has_words(group, one)
        ]
        if len(named) == 1:
            yield Place(one.start, one.end, named[0])


def heads_of(group: Cluster) -> set[str]:
    """Give the noun of a name of several words: its last one, or the one before "of"."""
    if group.type not in {"ORG", "FAC"}:
        return set()
    return {head_of(name.text.lower().split()) for name in group.names if " " in name.text}


def head_of(name: Sequence[str]) -> str:
    """Give the noun of a name: "ministry" of "Ministry of Trade"."""
    behind = (place for place, word in enumerate(name) if word in BEHIND_HEAD and place)
    return name[next(behind, len(name)) - 1]


def has_words(group: Cluster, description: Description) -> bool:
    """Tell whether a name has the adjectives of a description, too."""
    own = {word for name in group.names for word in name.text.lower().split()}
    return own.issuperset(description.words)


class Companies:
    """The organisations of an article, to be asked which one "the company" or "it" is."""

    def __init__(
        self, groups: Sequence[Cluster], described: Iterable[Place], reading: TokenColumns
    ) -> None:
        self.reading = reading
        speaking = [index for index, group in enumerate(groups) if group.type in {"ORG", "GPE"}]
        self.companies = {index for index in speaking if is_company(groups[index])}
        self.spoken = sorted(
            [
                *(Place(name.start, name.end, i) for i in speaking for name in groups[i].names),
                *described,
            ]
        )

    def described(self, found: Iterable[Description]) -> Iterator[Place]:
        """Resolve "the company" to the company last spoken of."""
        for one in found:
            if one.words[-1] in COMPANIES and len(one.words) == 1:
                fitting = nearest(self.spoken, one.start, self.reading, self.is_company)
                index = chosen(fitting, set(fitting))
                if index is not None:
                    place = Place(one.start, one.end, index)
                    insort(self.spoken, place)
                    yield place

    def is_company(self, place: Place) -> bool:
        """Tell a place where a company is spoken of."""
        return place.person in self.companies


def is_company(group: Cluster) -> bool:
    """Tell what may be called "the company" from ministries, parties, papers and the like."""
    last = group.fullest.text.lower().split()[-1]
    name = group.known.name if group.known else group.fullest.text
    return group.type == "ORG" and last not in PUBLIC and normal(name) not in NO_COMPANIES
