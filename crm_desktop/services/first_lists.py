"""The lists that a new base begins with; who chooses another language first of all gets them in that one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crm_desktop.domain.auto_task import Occasion
from crm_desktop.domain.catalogue import LifeStage
from crm_desktop.domain.escalation import EscalationCause
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.preferences import default_preferences
from crm_desktop.domain.task import TaskKind
from crm_desktop.models import AutoTask, EscalationRule, Outcome, Setting, Status
from crm_desktop.models.fields import dump_json
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes, Model, table_of
from crm_desktop.services.store import Store

# The first statuses of a new base, in the language of the user who makes it; they are data from then on.
FIRST_STATUSES = {
    "ru": (
        ("Новый", LifeStage.LEAD, "cyan"),
        ("В работе", LifeStage.PROSPECT, "violet"),
        ("Клиент", LifeStage.CLIENT, "green"),
        ("Постоянный", LifeStage.CLIENT, "blue"),
        ("Спящий", LifeStage.LAPSED, "grey"),
        ("Не работаем", LifeStage.BLOCKED, "rose"),
    ),
    "en": (
        ("New", LifeStage.LEAD, "cyan"),
        ("In progress", LifeStage.PROSPECT, "violet"),
        ("Client", LifeStage.CLIENT, "green"),
        ("Regular", LifeStage.CLIENT, "blue"),
        ("Dormant", LifeStage.LAPSED, "grey"),
        ("Closed", LifeStage.BLOCKED, "rose"),
    ),
}

# The first outcomes: name, kind of entry ("" for every kind), what usually follows, and in how many days.
FIRST_OUTCOMES: dict[str, tuple[tuple[str, str, str, int | None], ...]] = {
    "ru": (
        ("Дозвонились", "call", "", None),
        ("Не дозвонились", "call", "Перезвонить", 1),
        ("Просили перезвонить", "call", "Перезвонить", 2),
        ("Договорились о встрече", "", "Встретиться", 7),
        ("Отправили предложение", "", "Узнать решение по предложению", 3),
        ("Думает", "", "Узнать решение", 3),
        ("Заказал", "", "Подтвердить сроки заказа", 1),
        ("Отказ", "", "", None),
        ("Вопрос решён", "", "", None),
    ),
    "en": (
        ("Reached", "call", "", None),
        ("No answer", "call", "Call again", 1),
        ("Asked to call back", "call", "Call back", 2),
        ("Meeting arranged", "", "Meet", 7),
        ("Offer sent", "", "Ask about the offer", 3),
        ("Thinking it over", "", "Ask for the decision", 3),
        ("Ordered", "", "Confirm the dates of the order", 1),
        ("Refused", "", "", None),
        ("Settled", "", "", None),
    ),
}

# The first rules of escalation, all switched off: name, cause, after how many minutes of work, or days, class.
FIRST_RULES: dict[str, tuple[tuple[str, EscalationCause, int, str], ...]] = {
    "ru": (
        ("Задача просрочена на рабочий день", EscalationCause.TASK_OVERDUE, 9 * 60, ""),
        ("Обращение час без ответа", EscalationCause.INQUIRY_UNANSWERED, 60, ""),
        ("Сделка три дня без следующего действия", EscalationCause.DEAL_WITHOUT_ACTION, 3, ""),
        ("С клиентом класса A не говорили 60 дней", EscalationCause.CLIENT_WITHOUT_CONTACT, 60, "A"),
    ),
    "en": (
        ("A task is overdue by a working day", EscalationCause.TASK_OVERDUE, 9 * 60, ""),
        ("An inquiry has waited for an hour", EscalationCause.INQUIRY_UNANSWERED, 60, ""),
        ("A deal has had no next action for three days", EscalationCause.DEAL_WITHOUT_ACTION, 3, ""),
        (
            "Nobody has talked to a client of class A for 60 days",
            EscalationCause.CLIENT_WITHOUT_CONTACT,
            60,
            "A",
        ),
    ),
}

# The first automatic tasks, all switched off: on what, in how many days (before, for the end of a promise), title.
FIRST_AUTO_TASKS: dict[str, tuple[tuple[Occasion, TaskKind, int, str], ...]] = {
    "ru": (
        (Occasion.INQUIRY_NEW, TaskKind.CALL, 0, "Ответить на обращение"),
        (Occasion.SALE_MADE, TaskKind.FOLLOW_UP, 14, "Узнать, всё ли понравилось"),
        (Occasion.PROMISE_ENDS, TaskKind.CALL, 2, "Напомнить об условиях, которые заканчиваются"),
    ),
    "en": (
        (Occasion.INQUIRY_NEW, TaskKind.CALL, 0, "Answer the inquiry"),
        (Occasion.SALE_MADE, TaskKind.FOLLOW_UP, 14, "Ask whether everything is fine"),
        (Occasion.PROMISE_ENDS, TaskKind.CALL, 2, "Tell that the terms run out"),
    ),
}


def insert_first_rules(changes: Changes, language: str) -> None:
    """Give a base rules of escalation and automatic tasks to begin with; they do nothing until they are switched on."""
    rules = FIRST_RULES.get(language, FIRST_RULES["en"])
    changes.insert_many(
        EscalationRule,
        ("name", "cause", "after", "client_class", "is_active", "position"),
        [
            (name, cause.value, after, of_class, 0, at)
            for at, (name, cause, after, of_class) in enumerate(rules)
        ],
    )
    tasks = FIRST_AUTO_TASKS.get(language, FIRST_AUTO_TASKS["en"])
    last = changes.engine.rows("SELECT COALESCE(max(position), -1) FROM auto_task")[0][0]
    changes.insert_many(
        AutoTask,
        ("occasion", "kind", "days", "title", "is_active", "position"),
        [
            (each.value, kind.value, days, title, 0, at)
            for at, (each, kind, days, title) in enumerate(tasks, last + 1)
        ],
    )


class FirstListService:
    """Turns what a new base was given into another language, as long as nobody has changed it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def speak(self, language: str, system_locale: str = "") -> None:
        """Name the first statuses and outcomes in a language. What the business named itself stays.

        The country of phones and the currency follow while there are no clients.
        """

        def work(changes: Changes) -> None:
            for former, statuses in FIRST_STATUSES.items():
                if former == language:
                    continue
                names = zip(statuses, FIRST_STATUSES[language], strict=True)
                _rename(changes, Status, ((old[0], new[0]) for old, new in names))
                pairs = list(zip(FIRST_OUTCOMES[former], FIRST_OUTCOMES[language], strict=True))
                _rename(changes, Outcome, ((old[0], new[0]) for old, new in pairs))
                _rename_plain(changes, EscalationRule, "name", _names(FIRST_RULES, former, language, 0))
                _rename_plain(changes, AutoTask, "title", _names(FIRST_AUTO_TASKS, former, language, 3))
                _rename_steps(changes, {old[2]: new[2] for old, new in pairs if old[2]})
                self._move(changes, former, language, system_locale)

        # Final: who takes the first steps back must not find the lists in another language.
        self._store.write(ActionKind.SETTING_CHANGED, work, is_final=True)

    def _move(self, changes: Changes, former: str, language: str, system_locale: str) -> None:
        if changes.engine.rows("SELECT 1 FROM party LIMIT 1"):
            return
        given = default_preferences(former, system_locale)
        wanted = default_preferences(language, system_locale)
        for name in ("currency", "phone_region"):
            query = "SELECT id FROM setting WHERE key = ? AND value = ?"
            for (row_id,) in changes.engine.rows(query, (name, dump_json(getattr(given, name)))):
                changes.update(Setting, row_id, value=dump_json(getattr(wanted, name)))


def _rename(changes: Changes, model: Model, names: Iterable[tuple[str, str]]) -> None:
    known = {
        key: row_id for row_id, key in changes.engine.rows(f"SELECT id, name_key FROM {table_of(model)}")
    }
    wanted = {
        known[name_key(old)]: {"name": new, "name_key": name_key(new)}
        for old, new in names
        if name_key(old) in known and name_key(new) not in known
    }
    changes.update_each(model, wanted)


def _names(
    lists: Mapping[str, Sequence[tuple[Any, ...]]], former: str, language: str, at: int
) -> dict[str, str]:
    return {old[at]: new[at] for old, new in zip(lists[former], lists[language], strict=True)}


def _rename_plain(changes: Changes, model: Model, column: str, names: Mapping[str, str]) -> None:
    rows = changes.engine.rows(f"SELECT id, {column} FROM {table_of(model)}")
    wanted = {row_id: {column: names[name]} for row_id, name in rows if name in names}
    changes.update_each(model, wanted)


def _rename_steps(changes: Changes, steps: dict[str, str]) -> None:
    rows = changes.engine.rows("SELECT id, next_step FROM outcome")
    changes.update_each(
        Outcome, {row_id: {"next_step": steps[step]} for row_id, step in rows if step in steps}
    )
