"""Plans: what each manager is to reach, month by month."""
