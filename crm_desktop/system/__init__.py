"""The machine the program runs on: folders, settings, logs, theme files. No Qt, no SQL, no business words."""
