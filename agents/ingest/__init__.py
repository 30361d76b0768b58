"""From the bytes that crawlers send to one article in one form."""
