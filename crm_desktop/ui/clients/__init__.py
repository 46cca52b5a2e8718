"""The screen of clients: the list and the card."""
