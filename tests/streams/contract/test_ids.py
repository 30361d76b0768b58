import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.contract.ids import fingerprint, item_ids, normalised

WORDS = st.lists(st.from_regex(r"[A-Za-zéüß0-9]{1,8}", fullmatch=True), min_size=1, max_size=8)
MARKS = st.sampled_from([" ", "  ", "\n", ", ", " – ", "… ", " “", "” ", "\u00a0", "; "])  # noqa: RUF001 - as printed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We will not go,” she said.", '"We will not go" she said'),
        ("WE WILL", "we will"),
        ("two\u00a0words", "two  words"),
        ("ﬁnal oﬀer", "final offer"),
        ("Straße", "STRASSE"),
    ],
)
def test_retouched_type_is_the_same_words(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"), [("we will", "we will not"), ("3 dead", "5 dead"), ("a b", "ab")]
)
def test_other_words_are_other_words(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@given(st.lists(st.text(max_size=20), max_size=6), st.text(max_size=10))
def test_ids_are_the_same_on_every_delivery(texts: list[str], article_id: str) -> None:
    assert item_ids("quote", article_id, texts) == item_ids("quote", article_id, iter(texts))


@given(WORDS, st.data())
def test_ids_survive_a_retouch(words: list[str], data: st.DataObject) -> None:
    marks = [data.draw(MARKS) for _ in words]
    retouched = "".join(mark + word.upper() for mark, word in zip(marks, words, strict=True))
    assert item_ids("event", "a", [" ".join(words)]) == item_ids("event", "a", [retouched])


@given(st.lists(st.text(max_size=5), max_size=12))
def test_no_two_items_of_an_article_share_an_id(texts: list[str]) -> None:
    assert len(set(item_ids("quote", "a", texts))) == len(texts)


@given(st.lists(st.sampled_from(["one", "two", "three"]), max_size=8), st.text(max_size=5))
def test_what_comes_after_changes_no_id(texts: list[str], more: str) -> None:
    before = item_ids("quote", "a", texts)
    assert item_ids("quote", "a", [*texts, more])[: len(before)] == before


def test_other_kinds_and_articles_have_other_ids() -> None:
    ids = [
        *item_ids("quote", "a", ["x"]),
        *item_ids("event", "a", ["x"]),
        *item_ids("quote", "b", ["x"]),
    ]
    assert len(set(ids)) == 3
    assert [each.split(":")[0] for each in ids] == ["quote", "event", "quote"]


def test_ids_are_those_of_the_last_release() -> None:
    assert item_ids("quote", "wire:1", ["We will not go.", "we will not go"]) == RELEASED


RELEASED = [
    "quote:0ba04ad27da36c3d71acbc9ddf561ba7",
    "quote:57db9b5a3550d89d346d49f7267cf067",
]


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_parts_are_kept_apart(one: list[str], other: list[str]) -> None:
    assert (fingerprint(*one) == fingerprint(*other)) is (one == other)


def test_a_fingerprint_is_128_bits_in_hexadecimal_of_any_text() -> None:
    assert len(fingerprint("half \ud800")) == 32
    int(fingerprint("half \ud800"), 16)
