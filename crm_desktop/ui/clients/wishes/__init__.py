"""What a client asked for, on its card: the wish not to be called, and consents."""
