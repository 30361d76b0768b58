from pathlib import Path

import orjson

from benchmarks.timeml import CORPUS
from benchmarks.training.certainty import judged, measured
from benchmarks.training.corpus import GOLD

MARKUP = """
<MAKEINSTANCE eiid="ei1" eventID="e1" tense="PAST" polarity="POS" modality="none" />
<MAKEINSTANCE eiid="ei2" eventID="e2" tense="PAST" polarity="NEG" />
<MAKEINSTANCE eiid="ei3" eventID="e3" tense="FUTURE" polarity="POS" />
<MAKEINSTANCE eiid="ei4" eventID="e4" tense="PAST" polarity="POS" modality="may" />
<MAKEINSTANCE eiid="ei5" eventID="e5" tense="PAST" polarity="POS" />
<MAKEINSTANCE eiid="ei6" eventID="e6" tense="PAST" polarity="POS" />
<SLINK lid="l1" relType="MODAL" subordinatedEventInstance="ei5" eventInstanceID="ei1" />
<SLINK lid="l2" relType="FACTIVE" subordinatedEventInstance="ei6" eventInstanceID="ei1" />
"""


def test_events_are_compared_with_the_gold(tmp_path: Path) -> None:
    text = "They failed to attack Rome. They left."
    events = [
        {"trigger": {"start": start, "end": start + 4}, "eid": name}
        for start, name in ((5, "e1"), (15, "e2"), (33, "e4"))
    ]
    gold = tmp_path / GOLD
    gold.parent.mkdir()
    gold.write_bytes(orjson.dumps({"article_id": "a", "text": text, "events": events}))
    document = tmp_path / CORPUS / "TimeBank" / "a.tml"
    document.parent.mkdir(parents=True)
    document.write_text(MARKUP, encoding="utf-8")
    assert list(judged(tmp_path)) == [
        ("happened", False, True),
        ("denied", True, True),
        ("happened", False, False),
    ]


def test_shares_lean_on_all_where_few_are_seen() -> None:
    found = [("happened", False, True)] * 100 + [("denied", True, False)]
    assert list(measured(found)) == ["denied\tyes\t0.94\t1", "happened\tno\t1.00\t100"]
