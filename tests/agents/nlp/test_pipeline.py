import os

from spacy.language import Language

from agents.nlp import pipeline


def test_the_enrichments_come_last_in_their_order(nlp: Language) -> None:
    assert nlp.pipe_names[0] == "paragraphs"
    assert tuple(nlp.pipe_names[-len(pipeline.COMPONENTS) :]) == pipeline.COMPONENTS


def test_one_thread_multiplies() -> None:
    assert (os.environ["OPENBLAS_NUM_THREADS"], os.environ["OMP_NUM_THREADS"]) == ("1", "1")
