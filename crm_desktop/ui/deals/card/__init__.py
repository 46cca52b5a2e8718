"""The card of a deal: a panel beside the board in which every field is edited in place."""
