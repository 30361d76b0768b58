"""Cues that no list holds, or that fill no frame of theirs: weighed by what is seen of them."""
