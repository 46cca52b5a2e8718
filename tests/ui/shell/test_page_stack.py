import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place
from crm_desktop.ui.shell.page_stack import PageStack
from tests.ui.shell.pages import FEATURES, ClientsPage


@pytest.fixture
def stack(app_context: AppContext, qtbot: QtBot) -> PageStack:
    result = PageStack(FEATURES, app_context)
    qtbot.addWidget(result)
    result.resize(900, 600)
    return result


def test_screens_are_built_when_opened(stack: PageStack) -> None:
    assert stack.built_pages() == {}
    assert stack.current_page is None
    stack.open("history")
    assert set(stack.built_pages()) == {"history"}
    assert stack.current_page is stack.currentWidget()


def test_back_and_forward(stack: PageStack) -> None:
    for key in ("clients", "history", "settings"):
        stack.open(key)
    stack.go(-1)
    stack.go(-1)
    assert (stack.current_key, stack.can_go_back, stack.can_go_forward) == ("clients", False, True)
    stack.go(-1)
    assert stack.current_key == "clients"
    stack.go(1)
    assert stack.current_key == "history"
    stack.open("clients")
    assert not stack.can_go_forward


def test_the_same_place_is_visited_once(stack: PageStack) -> None:
    stack.open("clients")
    stack.open("clients")
    assert not stack.can_go_back


def test_a_record_opens_on_the_screen_of_its_kind(stack: PageStack) -> None:
    ref = EntityRef(Entity.CLIENT, 7)
    stack.open("history")
    assert stack.open_ref(ref)
    page = stack.page("clients")
    assert isinstance(page, ClientsPage)
    assert page.refs == [ref]
    stack.go(-1)
    stack.go(1)
    assert page.refs == [ref, ref]
    assert not stack.open_ref(EntityRef(Entity.TAG, 1))


def test_a_screen_may_keep_the_user(stack: PageStack) -> None:
    stack.open("clients")
    page = stack.page("clients")
    assert isinstance(page, ClientsPage)
    page.keeps_the_user = True
    assert not stack.open("history")
    assert stack.current_key == "clients"
    assert stack.currentWidget() is page


def test_an_unknown_screen_changes_nothing(stack: PageStack) -> None:
    stack.open("clients")
    assert not stack.open("nowhere")
    assert stack.current_key == "clients"


def test_states_survive_a_restart(stack: PageStack, app_context: AppContext, qtbot: QtBot) -> None:
    stack.show()
    stack.open("clients")
    stack.store_states()
    again = PageStack(FEATURES, app_context)
    qtbot.addWidget(again)
    page = again.page("clients")
    assert isinstance(page, ClientsPage)
    assert page.remembered == {"refreshed": 1}


def test_a_wide_screen_does_not_keep_the_window_wide(stack: PageStack) -> None:
    page = stack.page("clients")
    page.setMinimumWidth(100)
    assert stack.minimumSizeHint().width() < 700


def test_a_screen_is_opened_and_given_something(app_context: AppContext, qtbot: QtBot) -> None:
    class Receiver(FeaturePage):
        def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
            super().__init__(context, parent)
            self.received: list[object] = []

        def receive(self, message: object) -> None:
            self.received.append(message)

    stack = PageStack((*FEATURES, Feature("import", "Import", "import", Receiver)), app_context)
    qtbot.addWidget(stack)
    stack.hand_over("import", "a\tb")
    page = stack.current_page
    assert isinstance(page, Receiver)
    assert page.received == ["a\tb"]
    stack.hand_over("nowhere", "a\tb")
    assert stack.current_page is page


def test_what_has_no_screen_cannot_be_opened(app_context: AppContext, qtbot: QtBot) -> None:
    panel = Feature("export", "Export", "file-down", FeaturePage, place=Place.NOWHERE)
    stack = PageStack((*FEATURES, panel), app_context)
    qtbot.addWidget(stack)
    assert not stack.open("export")


def test_a_screen_is_called_by_its_name_in_the_language_in_force(
    stack: PageStack, app_context: AppContext, qtbot: QtBot
) -> None:
    page = stack.page("clients")
    assert page.accessibleName() == "Clients"
    app_context.languages.use("ru")
    qtbot.waitUntil(lambda: page.accessibleName() == "Клиенты")


def test_the_record_in_view_is_that_of_the_screen_at_hand(stack: PageStack, app_context: AppContext) -> None:
    ref = EntityRef(Entity.CLIENT, 7)
    assert app_context.shell.record_in_view() is None
    stack.open("clients")
    assert app_context.shell.record_in_view() is None
    stack.page("clients").record_in_view = lambda: ref  # type: ignore[method-assign]
    assert app_context.shell.record_in_view() == ref
    stack.open("history")
    assert app_context.shell.record_in_view() is None
