"""Large tables: ids first, rows by page, columns as data, editing and selecting by keyboard."""
