"""A dead letter that has been read after all."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of


@type_of
class Healed(TypedDict):
    """A dead letter that was sent back and has been read (``news.healed``)."""

    schema: Literal["dateline/healed/1"]
    letter_id: str
    """The ``dl_id`` of the dead letter, and this record's key."""
    place: str
    """Topic, partition and offset of the record that first failed, joined by ``/``."""
    stage: str
    """Stage that set it aside and has read it now."""
    error: str
    """Class of its last failure, such as ``Timeout``."""
    attempts: int
    """How often it had failed."""
    first_failed: str
    """When it failed for the first time."""
    healed_at: str
    """When it was read."""
