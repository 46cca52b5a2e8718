"""What is in the repository holds good on any machine."""

from __future__ import annotations

import re
import subprocess

from tests.architecture.source import ROOT

# Put together from pieces, so that this file passes its own test
HOSTS = [
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("registry", "npmjs"), ("deb", "debian", "org"))
]
MACHINE_PATH = re.compile(r"(?<![\w.*])/(?:work|farm|root)/\w")
# A kind of task is called so too: `TaskKind.` stands in front of it, or ` =` behind.
STUB = re.compile(
    r"(?<!TaskKind\.)\b(?:"
    + "|".join(["TO" + r"DO(?! = )", "FIX" + "ME", "raise Not" + r"Implemented\w*"])
    + r")\b"
)


def test_no_registry_and_no_path_of_one_machine_is_named() -> None:
    wrong = [
        f"{name}: {line.strip()[:80]}"
        for name, content in _texts().items()
        for line in content.splitlines()
        if any(host in line for host in HOSTS) or MACHINE_PATH.search(line)
    ]
    assert wrong == []


def test_nothing_is_left_to_be_done() -> None:
    assert [name for name, content in _texts().items() if name.endswith(".py") and STUB.search(content)] == []


def test_compiled_translations_are_not_tracked() -> None:
    assert [name for name in _tracked() if name.endswith(".qm")] == []


def _tracked() -> list[str]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return [name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def _texts() -> dict[str, str]:
    texts = {}
    for name in _tracked():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content[:8000]:
            texts[name] = content.decode("utf-8", errors="replace")
    return texts
