"""The protected block of a card: hidden until it is asked for."""
