"""The timeline of an entity over many articles: a pure function of what each article says of it.

Read in this order: `contribution` (what one article says), `merge` (what all say together), `days`,
`likeness` (when two articles tell of one event), `names` (which entities of an article are meant).
"""
