"""What of an article is needed to set it beside others, made where its text is at hand."""
