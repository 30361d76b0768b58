"""Join the short names of organisations to their full ones."""

from collections import defaultdict
from collections.abc import Sequence

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.lexicon.normal_names import COMPANY_FORMS
from agents.word_lists import words

TRADES = words("nlp/entities", "en/company_trades.txt")
LONGEST_ACRONYM = 7


class Organisations:
    """The names of two words and more, to be asked which one a short name stands for."""

    def __init__(self, groups: Sequence[Cluster]) -> None:
        self.by_initials: dict[str | None, list[Cluster]] = defaultdict(list)
        self.by_first_word: dict[str, list[Cluster]] = defaultdict(list)
        for group in groups:
            if len(group.words) > 1 and group.type != "PERSON":
                self.by_initials[initials(group.fullest.text)].append(group)
                self.by_first_word[group.words[0]].append(group)

    def owner(self, short: Cluster) -> Cluster | None:
        """Find the one full name that a name shortens, or else abbreviates."""
        if short.known or len(short.fullest.text.split()) > 1:
            return None
        longer = self.by_first_word.get(short.words[0], [])
        owners = [one for one in longer if shortens(short, one)]
        owners = owners or self.by_initials.get(acronym(short.names[0].text), [])
        return owners[0] if len(owners) == 1 else None


def join_organisations(groups: Sequence[Cluster]) -> list[Cluster]:
    """Give acronyms and shortened names to the full name that explains them."""
    organisations = Organisations(groups)
    left = []
    for group in groups:
        owner = organisations.owner(group)
        if owner:
            owner.add(group.names)
        else:
            left.append(group)
    return left


def acronym(name: str) -> str | None:
    """Take the letters of an acronym."""
    letters = name.replace(".", "")
    return letters if letters.isupper() and 1 < len(letters) <= LONGEST_ACRONYM else None


def initials(name: str) -> str:
    """Write the capitals that the words of a name begin with."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def shortens(short: Cluster, full: Cluster) -> bool:
    """Tell whether only words like "Motors" are missing, or the rest of a company's name."""
    if full.type != "ORG":
        return False
    last = full.fullest.text.split()[-1].lower()
    trade = short.type == "ORG" and all(word in TRADES for word in full.words[1:])
    return trade or last in COMPANY_FORMS
