from spacy.tokens import Doc
from spacy.vocab import Vocab

from agents.nlp.extensions import known


def test_what_a_component_left_is_known() -> None:
    doc = Doc(Vocab(), words=["Rome"])
    assert known(doc, "left_by_a_test") is None
    Doc.set_extension("left_by_a_test", default=None)
    try:
        assert known(doc, "left_by_a_test") is None
        doc._.left_by_a_test = ["Rome"]
        assert known(doc, "left_by_a_test") == ["Rome"]
    finally:
        Doc.remove_extension("left_by_a_test")
