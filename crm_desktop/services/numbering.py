"""Numbers of deals, sales and inquiries: in order, and never given twice, whatever is undone or removed."""

from __future__ import annotations

from crm_desktop.services.changes import Changes, Model, table_of


def take_numbers(changes: Changes, model: Model, count: int = 1, *, above: int = 0) -> range:
    """Return the next numbers of a table, all higher than `above`.

    Two programs wait for each other. The highest number is noted outside of the history, so that the number
    of a removed record is not given to another one.
    """
    table = table_of(model)
    key = f"last_number_{table}"
    changes.engine.hold(table)
    noted = changes.engine.rows("SELECT value FROM app_meta WHERE key = ?", (key,))
    highest = int(changes.engine.rows(f'SELECT COALESCE(max(number), 0) FROM "{table}"')[0][0])
    first = max(highest, above, int(noted[0][0]) if noted else 0) + 1
    last = first + count - 1
    if noted:
        changes.engine.execute("UPDATE app_meta SET value = ? WHERE key = ?", (str(last), key))
    else:
        changes.engine.execute("INSERT INTO app_meta (key, value) VALUES (?, ?)", (key, str(last)))
    return range(first, last + 1)
