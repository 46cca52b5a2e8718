"""The first start, and the question who is at the keyboard. It takes the place of the screens."""
