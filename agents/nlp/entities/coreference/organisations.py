"""Join the short names of organisations to their full ones."""

from collections import defaultdict
from collections.abc import Sequence

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.lexicon.normal_names import COMPANY_FORMS
from agents.nlp.entities.recognition.entity_types import ORGANISATION_ENDS
from agents.word_lists import words

TRADES = words("nlp/entities", "en/company_trades.txt")
LEFT_OUT = TRADES | {"news", "agency", "newspaper", "television", "club", "fc", "city", "county"}
LONGEST_ACRONYM = 7


class Organisations:
    """The names of two words and more, to be asked which one a short name stands for."""

    def __init__(self, groups: Sequence[Cluster]) -> None:
        self.by_initials: dict[str | None, list[Cluster]] = defaultdict(list)
        self.by_first_word: dict[str, list[Cluster]] = defaultdict(list)
        self.by_last_word: dict[str, list[Cluster]] = defaultdict(list)
        for group in groups:
            if len(group.words) > 1 and group.type != "PERSON":
                for letters in all_initials(group.fullest.text):
                    self.by_initials[letters].append(group)
                self.by_first_word[group.words[0]].append(group)
                self.by_last_word[group.words[-1]].append(group)

    def owner(self, short: Cluster) -> Cluster | None:
        """Find the one full name that a name shortens, or else abbreviates."""
        if short.known or len(short.fullest.text.split()) > 1:
            return None
        longer = self.by_first_word.get(short.words[0], [])
        owners = [one for one in longer if shortens(short, one)]
        owners = owners or self.by_initials.get(acronym(short.names[0].text), [])
        owners = owners or [one for one in self._ending_in(short) if one.type == "ORG"]
        return owners[0] if len(owners) == 1 else None

    def _ending_in(self, short: Cluster) -> list[Cluster]:
        """Find what is called by its last word, as "Halden United" is; every council is not."""
        word = short.words[0]
        common = short.type != "ORG" or word in ORGANISATION_ENDS
        return [] if common else self.by_last_word.get(word, [])


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
    """Take the letters of an acronym: capitals, or such with a small letter, as in BoL."""
    letters = name.replace(".", "")
    capitals = sum(map(str.isupper, letters))
    mixed = letters.isalpha() and letters[-1].isupper() and capitals >= len(letters) - 1
    return letters if mixed and 1 < len(letters) <= LONGEST_ACRONYM else None


def all_initials(name: str) -> set[str]:
    """Write what the words of a name begin with: capitals alone, or small words too."""
    firsts = "".join([word[0] for word in name.split()])
    capitals = "".join(filter(str.isupper, firsts))
    return {capitals, firsts, firsts.upper()}


def shortens(short: Cluster, full: Cluster) -> bool:
    """Tell whether only words like "Motors" are missing, or the rest of a company's name."""
    if full.type != "ORG":
        return False
    last = full.fullest.text.split()[-1].lower()
    trade = short.type == "ORG" and all(word in LEFT_OUT for word in full.words[1:])
    return trade or last in COMPANY_FORMS
