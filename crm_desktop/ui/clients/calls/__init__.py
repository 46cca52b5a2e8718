"""The call screen: who is on the line, what happened before, what was promised, and a place to write."""
