"""The builder of conditions in the filter of the list."""
