"""Write the record of a statement."""

from collections.abc import Callable, Sequence

from agents.resemblance.postings import Order
from agents.statements.founders import Founders
from agents.statements.likeness import StretchLinks
from agents.statements.said import Said
from streams.contract.records import Carrier, Report, Statement, Wording

StoryOf = Callable[[str], str | None]
"""Gives the story of an article; None where it is not known."""
FEWEST_ARTICLES = 2
"""A statement of one paper is a quote, and has a record there."""


class StatementWriter:
    """Writes statements from their members: the same record for the same members."""

    def __init__(self, links: StretchLinks, founders: Founders, story_of: StoryOf | None) -> None:
        self.links = links
        self.founders = founders
        self.story_of = story_of

    def record(self, founder: Order) -> Statement | None:
        """Write a statement; None where fewer than two articles carry it."""
        orders = sorted(self.founders.members.get(founder, ()))
        members = [self.links.said[order] for order in orders]
        articles = list(dict.fromkeys(member.article.article_id for member in members))
        if len(articles) < FEWEST_ARTICLES:
            return None
        variants, wordings = self._wordings(members)
        speaker = next((each for each in members if each.speaker_id), members[0])
        return Statement(
            schema="dateline/statement/1",
            statement_id=founder[1],
            speaker_id=speaker.speaker_id,
            speaker_name=speaker.speaker_name,
            text=members[0].text,
            longest=max(
                range(len(variants)), key=lambda index: (len(variants[index]["text"]), -index)
            ),
            commonest=max(
                range(len(variants)), key=lambda index: (variants[index]["articles"], -index)
            ),
            articles=len(articles),
            stories=self._stories(articles),
            first_seen=members[0].article.first_seen,
            variants=variants,
            carriers=[
                self._carrier(member, wording)
                for member, wording in zip(members, wordings, strict=True)
            ],
            reports=self._reports(founder, members),
        )

    def _stories(self, articles: Sequence[str]) -> int | None:
        if self.story_of is None:
            return None
        return len({self.story_of(article) or article for article in articles})

    def _wordings(self, members: Sequence[Said]) -> tuple[list[Wording], list[int]]:
        """Give the different wordings, and which of them each member has."""
        founding, places = members[0], dict[tuple[str, ...], int]()
        wordings = [places.setdefault(each.words, len(places)) for each in members]
        carried: list[dict[str, Said]] = [{} for _ in places]
        for member, place in zip(members, wordings, strict=True):
            carried[place].setdefault(member.article.article_id, member)
        return [wording(founding, list(said.values())) for said in carried], wordings

    def _carrier(self, member: Said, place: int) -> Carrier:
        article = member.article
        return Carrier(
            article_id=article.article_id,
            quote_id=member.quote_id,
            story_id=self.story_of(article.article_id) if self.story_of else None,
            source=article.source,
            url=article.url,
            published_at=article.published_at,
            first_seen=article.first_seen,
            wording=place,
        )

    def _reports(self, founder: Order, members: Sequence[Said]) -> list[Report]:
        told = {order for member in members for order in self.links.told.get(member.order, ())}
        return [
            self._report(order)
            for order in sorted(told)
            if self.founders.statement_of(order) == founder
        ]

    def _report(self, order: Order) -> Report:
        said = self.links.said[order]
        return Report(
            article_id=said.article.article_id,
            quote_id=said.quote_id,
            text=said.text,
            source=said.article.source,
            published_at=said.article.published_at,
            confidence=max(self.links.told[order].values()),
        )


def first_largest(sizes: Sequence[int]) -> int:
    """Give the place of the largest number, of equal ones the first."""
    return sizes.index(max(sizes))


def wording(founding: Said, said: Sequence[Said]) -> Wording:
    """Write one wording, and how it differs from the founding one."""
    here, there = set(said[0].words), set(founding.words)
    return Wording(
        text=said[0].text,
        articles=len(said),
        lacks=[word for word in dict.fromkeys(founding.words) if word not in here],
        adds=[word for word in dict.fromkeys(said[0].words) if word not in there],
    )
