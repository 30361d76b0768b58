from benchmarks.timeml import unreal

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


def test_what_timeml_says_did_not_happen() -> None:
    assert unreal(MARKUP) == {
        "e1": False,
        "e2": True,
        "e3": True,
        "e4": True,
        "e5": True,
        "e6": False,
    }


def test_polarities_set_by_mistake_tell_nothing() -> None:
    assert unreal(MARKUP.replace('"POS"', '"NEG"')) == {}
