"""The head of a wire report, such as ``LEEDS, England, Nov 20 (Reuters) -``: where, when, which agency."""
