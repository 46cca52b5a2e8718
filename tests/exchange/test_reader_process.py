import io
import pickle
import subprocess
import sys
from pathlib import Path

import crm_desktop
from crm_desktop.exchange.reader_process import FLAG, read, run_if_asked
from crm_desktop.exchange.sniff import FileKind
from tests.exchange import workbooks


def messages(data: bytes) -> list[tuple[str, object]]:
    stream, found = io.BytesIO(data), []
    while stream.tell() < len(data):
        found.append(pickle.load(stream))
    return found


def test_parts_of_the_file_are_sent_in_order(tmp_path: Path) -> None:
    output = io.BytesIO()
    read(workbooks.xlsx(tmp_path / "a", workbooks.SMALL), FileKind.XLSX, 0, output)
    assert [what for what, _ in messages(output.getvalue())] == ["reader", "sheet", "rows", "done"]


def test_second_reader_takes_over_and_the_last_failure_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"PK nonsense")
    output = io.BytesIO()
    read(tmp_path / "a", FileKind.XLSX, 0, output)
    assert messages(output.getvalue()) == [("reader", 0), ("reader", 1), ("failed", "damaged")]


def test_child_says_nothing_but_messages(tmp_path: Path) -> None:
    path = workbooks.xls(tmp_path / "a", workbooks.SMALL)
    done = subprocess.run(
        [sys.executable, "-m", "crm_desktop.exchange.reader_process", FLAG, "xls", "1", str(path)],
        capture_output=True,
        check=True,
        timeout=60,
        cwd=Path(crm_desktop.__file__).parents[1],
    )
    assert [what for what, _ in messages(done.stdout)] == ["reader", "sheet", "rows", "done"]


def test_other_arguments_are_none_of_its_business() -> None:
    assert not run_if_asked(["import", "file.xlsx"])
