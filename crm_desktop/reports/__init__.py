"""Figures from what is stored, without a window: numbers, pictures and workbooks."""
