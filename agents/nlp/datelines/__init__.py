"""Datelines: what a wire report begins with, such as ``LEEDS, England, Nov 20 (Reuters) -``."""
