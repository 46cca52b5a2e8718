"""The pinned versions and the ranges in pyproject.toml speak of the same packages."""

from __future__ import annotations

import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINS = [Requirement(line) for line in LINES if line and not line.startswith("#")]
ENVIRONMENTS = [
    {"python_version": version, "sys_platform": platform}
    for version in ("3.11", "3.12", "3.13")
    for platform in ("linux", "win32")
]


def test_every_dependency_has_one_pin_within_its_range() -> None:
    for text in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]:
        wanted = Requirement(text)
        for environment in ENVIRONMENTS:
            if wanted.marker is None or wanted.marker.evaluate(environment):
                pinned = [pin for pin in PINS if _applies(pin, wanted.name, environment)]
                assert len(pinned) == 1, (text, environment)
                version = next(iter(pinned[0].specifier)).version
                assert wanted.specifier.contains(version), text


def test_pins_are_exact_and_without_address() -> None:
    assert [
        str(pin) for pin in PINS if pin.url or [clause.operator for clause in pin.specifier] != ["=="]
    ] == []


def _applies(pin: Requirement, name: str, environment: dict[str, str]) -> bool:
    same = canonicalize_name(pin.name) == canonicalize_name(name)
    return same and (pin.marker is None or pin.marker.evaluate(environment))
