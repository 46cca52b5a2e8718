"""What clients asked for: not to be called, what their data may be used for, and the stop list."""
