"""File formats on one side, client drafts on the other: no database, no window."""
