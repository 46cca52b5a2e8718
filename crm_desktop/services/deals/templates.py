"""The pipelines to begin with: read from files that the program ships, one for each trade."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from crm_desktop.domain.pipeline import PipelineTemplate, RequiredField, StageDraft, StageKind
from crm_desktop.system.paths import resource

FIRST = "shop"
TEMPLATES = (FIRST, "services", "wholesale", "manufacturing", "real_estate", "tourism", "medicine")
LANGUAGES = ("ru", "en")
_SPOKEN_BY_MOST = "en"


def pipeline_template(key: str, language: str) -> PipelineTemplate:
    """Return a template in a language, English where it has no texts; raises KeyError for an unknown one."""
    if key not in TEMPLATES:
        raise KeyError(key)
    return _read(key, language if language in LANGUAGES else _SPOKEN_BY_MOST)


def first_lost_reasons(language: str) -> tuple[str, ...]:
    """Return the reasons for which deals are lost that a new base begins with."""
    reasons = _document("lost_reasons")[language if language in LANGUAGES else _SPOKEN_BY_MOST]
    return tuple(reasons)


@lru_cache(maxsize=32)
def _read(key: str, language: str) -> PipelineTemplate:
    data = _document(key)
    return PipelineTemplate(
        key, data["name"][language], tuple(_stage(row, language) for row in data["stage"])
    )


def _document(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("pipelines", f"{name}.toml").read_text(encoding="utf-8"))


def _stage(row: dict[str, Any], language: str) -> StageDraft:
    return StageDraft(
        name=row[language],
        kind=StageKind(row.get("kind", StageKind.OPEN)),
        color=row["color"],
        probability=row["probability"],
        idle_days=row.get("idle_days"),
        required=frozenset(map(RequiredField, row.get("required", ()))),
        checklist=tuple(row.get(f"checklist_{language}", ())),
        task_on_entry=row.get(f"task_{language}", ""),
    )
