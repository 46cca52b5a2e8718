from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.errors import FileFormatError, NotFoundError
from crm_desktop.services import Services
from tests.factories import make_client


@pytest.fixture
def segments(services: Services) -> tuple[int, int]:
    """A segment by rule with two clients, and a frozen one with one of them."""
    anna = make_client(services, "Анна", phones="+7 912 345-67-89", tags=("VIP",))
    make_client(services, "Борис", tags=("VIP",))
    rule = services.segments.create("Важные", ClientFilter(tags=frozenset({"VIP"})))
    return rule, services.segments.create_frozen("Список", [anna])


def test_all_segments_are_written_with_their_members(
    services: Services, segments: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "segments.csv"
    assert services.segment_exports.export(path) == 3
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["Segment"], row["Client"], row["Frozen"]) for row in rows] == [
        ("Важные", "Анна", ""),
        ("Важные", "Борис", ""),
        ("Список", "Анна", "yes"),
    ]


def test_one_segment_for_programs(services: Services, segments: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "segments.json"
    assert services.segment_exports.export(path, [segments[1]]) == 1
    (document,) = json.loads(path.read_text(encoding="utf-8"))
    assert (document["segment"], document["client"], document["frozen"]) == ("Список", "Анна", True)


def test_what_cannot_be_written_is_refused(
    services: Services, segments: tuple[int, int], tmp_path: Path
) -> None:
    with pytest.raises(FileFormatError):
        services.segment_exports.export(tmp_path / "segments.vcf")
    with pytest.raises(NotFoundError):
        services.segment_exports.export(tmp_path / "segments.csv", [999])
