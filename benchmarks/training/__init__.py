"""How the learned data of ``agents/nlp/events/data`` came to be: run anew, it comes out the same.

Each module makes one file, from a folder that holds ``ready/tbaq.gold.jsonl``: the documents of
TBAQ-cleaned with their events. The folder is no part of the project.
"""
