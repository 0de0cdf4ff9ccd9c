"""The poster: the structure on one sheet for the wall."""
