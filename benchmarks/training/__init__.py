"""How the learned data of events and quotes came to be: run anew, it comes out the same.

Each module makes one file of what those before it have made, so they are run in this order:

    python -m benchmarks.training.triggers --data FOLDER     # which words stand for events
    python -m benchmarks.training.certainty --data FOLDER    # how often their modality is right
    python -m benchmarks.training.classes --data FOLDER      # what tells their classes
    python -m benchmarks.training.validation --data FOLDER   # prints how well, by cross-validation
    make quality DATA=FOLDER BENCH=FOLDER                    # the development documents

``FOLDER`` holds ``ready/tbaq.gold.jsonl``, the documents of TBAQ-cleaned with their events, and
``timeml/TBAQ-cleaned``, the same as they were published. It is no part of the project.

What quotes are found beside those of the lists is learned from ``polnear``, PolNeAR 1.0, compared
as its scorer does (``BENCH/quotes``):

    python -m benchmarks.training.quote_candidates --data FOLDER --bench BENCH
"""
