"""Segments of clients, and work with all clients of a selection."""
