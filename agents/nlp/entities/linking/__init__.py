"""Which thing of a knowledge base a name stands for."""
