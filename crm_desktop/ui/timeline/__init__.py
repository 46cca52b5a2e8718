"""The timeline of a client: what happened, painted on one line, and the line to write what happens now."""
