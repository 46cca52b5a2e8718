"""Files that somebody damaged, at any place and in any way: one clear reason, never another exception."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.errors import FileFormatError
from crm_desktop.exchange.import_file import open_file
from crm_desktop.exchange.sniff import sniff
from tests.exchange import workbooks
from tests.exchange.workbooks import OPTIONS

WRITERS = {"xlsx": workbooks.xlsx, "xls": workbooks.xls, "ods": workbooks.ods}


def opened(path: Path) -> None:
    """Open and read it whole, or be told why not."""
    with contextlib.suppress(FileFormatError):
        list(open_file(path, OPTIONS).rows())


@pytest.mark.parametrize("kind", WRITERS)
@given(cut=st.floats(0, 1), changes=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=4))
@settings(max_examples=8)
def test_damaged_workbook(
    tmp_path_factory: pytest.TempPathFactory, kind: str, cut: float, changes: list[tuple[float, int]]
) -> None:
    path = WRITERS[kind](tmp_path_factory.mktemp("x") / "file", workbooks.SMALL)
    data = bytearray(path.read_bytes())
    for place, value in changes:
        data[int(place * len(data))] = value
    path.write_bytes(data[: int(cut * len(data))] if cut > 0.5 else data)
    opened(path)


@given(data=st.binary(max_size=400))
@settings(max_examples=200)
def test_any_bytes_are_sniffed_without_surprise(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("x") / "file"
    for start in (
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"BEGIN:VCARD\n",
        b'[{"',
        b"<html><table>",
    ):
        path.write_bytes(start + data)
        with contextlib.suppress(FileFormatError):
            sniff(path)


@given(
    data=st.binary(max_size=200),
    start=st.sampled_from([b"BEGIN:VCARD\nFN:A\n", b'[{"name": "A"}, ', b"Name,Phone\n"]),
)
@settings(max_examples=25)
def test_any_text_is_read_without_surprise(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("x") / "file"
    path.write_bytes(start + data)
    opened(path)
