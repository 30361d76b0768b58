"""Tell expressions of time from what only looks like one."""

from agents.nlp.timexes.disambiguation.figures import is_figure
from agents.nlp.timexes.disambiguation.fractions import is_fraction
from agents.nlp.timexes.disambiguation.names import is_name
from agents.nlp.timexes.disambiguation.surroundings import Surroundings
from agents.nlp.timexes.recognition.phrase import Phrase


def tells_time(around: Surroundings, phrase: Phrase) -> bool:
    """Tell whether a phrase tells a time where it stands."""
    place = around.place(phrase)
    readings = (is_name, is_figure, is_fraction)
    return not any(is_other(around, place) for is_other in readings)
