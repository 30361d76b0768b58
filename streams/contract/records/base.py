"""How the messages are declared: their fields' docstrings go into the schemas."""

from pydantic import ConfigDict, with_config

type_of = with_config(ConfigDict(use_attribute_docstrings=True))
