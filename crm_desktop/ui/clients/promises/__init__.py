"""Promises on a card and in a call: the open ones, what can be done to them, and a new one in a line."""
