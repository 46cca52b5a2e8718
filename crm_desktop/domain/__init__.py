"""Plain Python: values, rules and shapes that know no database, no window and no language."""
