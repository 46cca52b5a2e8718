"""What every screen stands on: theme, icons, languages, formats, background tasks, errors in words."""
