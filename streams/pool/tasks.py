"""What a process of the pool has loaded before the first record waits for it."""

from importlib import import_module

from streams.contract.stages import STAGES


def prepare_stages(model: str, parse: str, ner: str) -> None:
    """Prepare the tasks of every stage; by name, as the stream stands below the agents."""
    for stage in STAGES:
        if stage.reads_text:
            import_module(f"agents.{stage.name}.tasks").prepare(model, parse, ner)
