"""Join the short names of organisations to their full ones: acronyms, names without a trade."""

from collections.abc import Sequence

from agents.entities.grouping import Group
from agents.entities.normal_names import COMPANY_FORMS
from agents.entities.word_lists import words

TRADES = words("en", "company_trades.txt")
LONGEST_ACRONYM = 7


def join_organisations(groups: Sequence[Group]) -> list[Group]:
    """Give acronyms and shortened names to the full name that explains them, if only one does."""
    left = list(groups)
    for group in groups:
        owners = [one for one in left if one is not group and explains(one, group)]
        if len(owners) == 1:
            owners[0].names += group.names
            left.remove(group)
    return left


def explains(full: Group, short: Group) -> bool:
    """Tell whether a name is the acronym of another, or that other without its line of trade."""
    if full.type == "PERSON" or len(full.words) < 2 or len(short.words) != 1:  # noqa: PLR2004 - two words make a full name
        return False
    return is_acronym(short, full) or drops_trade(short, full)


def is_acronym(short: Group, full: Group) -> bool:
    """Tell whether the capitals of a full name spell a short one."""
    letters = short.names[0].text.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and 1 < len(letters) <= LONGEST_ACRONYM):
        return False
    return short.known is None and letters == initials(full)


def initials(full: Group) -> str:
    """Write the capitals that the words of a name begin with."""
    return "".join(word[0] for word in full.fullest.text.split() if word[0].isupper())


def drops_trade(short: Group, full: Group) -> bool:
    """Tell whether only words like "Motors" are missing, or the rest of a company's name."""
    if short.known or full.type != "ORG" or full.words[0] != short.words[0]:
        return False
    last = full.fullest.text.split()[-1].lower()
    return last in COMPANY_FORMS or (
        short.type == "ORG" and all(word in TRADES for word in full.words[1:])
    )
