"""Tell expressions of time from what only looks like one."""

from agents.nlp.timexes.disambiguation.figures import is_figure
from agents.nlp.timexes.disambiguation.names import is_name
from agents.nlp.timexes.disambiguation.surroundings import Surroundings
from agents.nlp.timexes.recognition.phrase import Phrase


def tells_time(around: Surroundings, phrase: Phrase) -> bool:
    """Tell whether a phrase tells a time where it stands."""
    place = around.place(phrase)
    return not is_name(around, place) and not is_figure(around, place)
