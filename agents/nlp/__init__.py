"""What one article says: the spaCy pipeline, which every stage may use. No Kafka.

One package a field of the contract (``entities``, ``quotes``, ``timexes``, ``events``), each of the
same shape: ``component.py`` is a spaCy component that leaves what it found on the ``Doc``,
``record.py`` writes that as the contract has it, and ``data/`` holds word lists and weights beside
their licence. ``syntax`` is the parse as plain numbers, read by all of them; ``inference`` makes
spaCy's model fast.
"""
