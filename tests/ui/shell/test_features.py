from collections import Counter

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.system.paths import resource
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import Feature
from crm_desktop.ui.shell.features import FEATURES


def test_keys_are_unique() -> None:
    assert max(Counter(feature.key for feature in FEATURES).values(), default=1) == 1


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.key)
def test_every_screen_opens_over_an_empty_base(
    feature: Feature, app_context: AppContext, qtbot: QtBot
) -> None:
    page = feature.make_page(app_context, None)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.restore_state({})
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    app_context.languages.use("ru")
    assert resource("icons", f"{feature.icon}.svg").is_file()
    missing = {command.key for command in feature.commands if command.page == feature.key} - set(
        page.commands()
    )
    assert missing == set()
