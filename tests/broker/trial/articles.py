"""Short articles that each say somebody, something said and something that happens."""

from typing import Any

TEXTS = (
    """Ada Novak said on Monday that the harbour of Port Sorrel would close in May. “It has \
{number} berths,” Novak said.""",
    """The council in Warsaw approved plan {number} on 3 May 2024. “We cannot wait any longer,” \
mayor Jonas Berg told Reuters.""",
    """Germany signed contract {number} with Turkey last week, minister Eva Lind said. She \
declined to name the price.""",
    """Flight {number} landed in Tokyo on Tuesday after a storm. “Nobody was hurt,” said Haruki \
Sato, who leads the airline.""",
)


def articles(count: int) -> list[dict[str, Any]]:
    """Give so many submissions; the n-th is the same every time."""
    return [
        {
            "id": f"wire:{number}",
            "text": TEXTS[number % len(TEXTS)].format(number=number),
            "published_at": "2024-05-06T07:08:09Z",
            "language": "en",
        }
        for number in range(count)
    ]
