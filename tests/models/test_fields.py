"""Columns that behave alike on both engines."""

from __future__ import annotations

from crm_desktop.models import Setting, Tag
from crm_desktop.models.fields import JsonTextField, dump_json
from crm_desktop.services.store import Store


def test_json_has_one_form() -> None:
    assert dump_json({"b": 1, "a": ["ё", None]}) == '{"a":["ё",null],"b":1}'
    field = JsonTextField()
    assert field.db_value(None) is None
    assert field.python_value(field.db_value({"a": [1]})) == {"a": [1]}
    assert field.python_value(None) is None


def test_documents_are_text_in_the_table(store: Store) -> None:
    stamps = {"created_at": "", "updated_at": ""}
    Setting.insert(key="a", value={"x": 1}, **stamps).execute()
    assert store.engine.rows("SELECT value FROM setting WHERE key = 'a'") == [('{"x":1}',)]
    assert Setting.get(key="a").value == {"x": 1}


def test_keys_are_ordered_by_code_point(store: Store) -> None:
    names = ["яма", "ежик", "a b", "ab", "Z", "10", "9"]
    for name in names:
        Tag.insert(name=name, name_key=name, created_at="", updated_at="").execute()
    assert [row[0] for row in store.engine.rows("SELECT name_key FROM tag ORDER BY name_key")] == sorted(
        names
    )


def test_the_id_of_the_last_row_is_not_given_out_again(store: Store) -> None:
    def add(name: str) -> int:
        row_id: int = Tag.insert(name=name, name_key=name, created_at="", updated_at="").execute()
        return row_id

    first = add("a")
    store.engine.execute("DELETE FROM tag")
    assert add("b") > first
