"""The main window and what it offers to the screens in it."""
