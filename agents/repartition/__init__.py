"""From a record an article to a record a shard: what each aggregate counts, under its own keys."""
