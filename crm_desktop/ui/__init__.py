"""Everything that a user sees; the only package (with app) that knows Qt."""
