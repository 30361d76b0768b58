"""What many articles say together: contributions by article, folded shard by shard.

The state of a shard is a function of its topic: it is read again whenever a shard is taken up, so
that an empty disk costs nothing but time and no second copy of it is written.
"""
