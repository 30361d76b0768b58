"""The enrichments, one package each, all of the same shape.

``component.py`` says what one article says: a spaCy component that knows no Kafka. ``record.py``
turns what it left on the ``Doc`` into the contract's records. A sibling file is named for what it
finds; word lists and trained weights rest in ``data/`` beside their licence.
``grammar`` is no enrichment, but what all of them read: the parse as plain numbers.
"""
