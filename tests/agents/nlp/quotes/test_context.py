from tests.agents.nlp.quotes.conftest import Reader, place


def test_a_reading_has_the_cues_and_the_speakers(read: Reader) -> None:
    reading = read("The mayor left.\nShe said no.")
    said, she = place(reading.tree, "said"), place(reading.tree, "She")
    assert list(reading.cues.verbs) == [said]
    assert reading.speakers.subject[said] == she
    assert reading.stops.last(said) == she


def test_words_in_marks_announce_nothing(read: Reader) -> None:
    reading = read('"Bob said so," Ann said.')
    first, second = [token.i for token in reading.tree.doc if token.text == "said"]
    assert not reading.speaks(first)
    assert reading.speaks(second)
