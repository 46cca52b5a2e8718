"""The files of a client on its card."""
