"""The board: columns of painted cards that are dragged, or moved by keys."""
