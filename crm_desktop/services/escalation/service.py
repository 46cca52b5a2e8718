"""Looks for what was forgotten, tells of it once, and carries out what the head decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from crm_desktop.domain.errors import Problem, StaleError, ValidationError
from crm_desktop.domain.escalation import Escalation, Resolution
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.moments import moment
from crm_desktop.domain.text import storable
from crm_desktop.models import Escalation as EscalationTable
from crm_desktop.models import User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.client_classes import ClientClasses
from crm_desktop.services.escalation.causes import Cause, CauseFinder, since_of, still_waiting
from crm_desktop.services.escalation.handing import hand_over
from crm_desktop.services.escalation.log import EscalationLog
from crm_desktop.services.escalation.rules import StoredRule, active_rules
from crm_desktop.services.escalation.telling import close, over, store_causes
from crm_desktop.services.reminders import ReminderService
from crm_desktop.services.store import Store
from crm_desktop.services.working_time import WorkingTimeService

_Line = tuple[str, int, int | None]  # occasion, line of the log, client


class EscalationService(EscalationLog):
    """Rules and their log; telling the head; taking over, giving to somebody, reminding."""

    def __init__(
        self,
        store: Store,
        working_time: WorkingTimeService,
        classes: ClientClasses,
        reminders: ReminderService,
    ) -> None:
        super().__init__(store)
        self._working_time, self._classes, self._reminders = working_time, classes, reminders

    def check(self, now: datetime | None = None) -> list[Escalation]:
        """Look what was forgotten by now, tell the heads of it, close what has been seen to, and give away what
        waited too long. Returns what was told just now; of several programs only one tells of each."""
        gone = over(self._engine)
        if gone:
            self._store.write(
                ActionKind.ESCALATION_CHANGED, lambda changes: close(changes, gone), by_program=True
            )
        rules, people = active_rules(self._engine), self._people()
        finder = self._finder(now or self._store.clock())
        causes = [cause for rule in rules for cause in finder.find(rule)]
        heads = {rule.id: rule.notify_id if rule.notify_id in people else None for rule in rules}
        told = self._tell(causes, heads, people) if causes else []
        self._tell_successors(people)
        for rule in rules:
            if rule.reassign_after is not None and rule.reassign_to_id in people:
                self._reassign_late(rule, finder)
        found = self.rows(told)
        return [found[line_id] for line_id in told if line_id in found]

    def take_over(self, line_id: int) -> None:
        """Let forgotten work be mine. Raises NotFoundError, ValidationError when nobody has said who works, and
        StaleError when it has been seen to meanwhile: then it stays where it is."""
        if self._store.actor_id is None:
            raise ValidationError({"owner": Problem.REQUIRED})
        actor_id = self._store.actor_id
        line = self.get(line_id)
        self._store.write(
            ActionKind.TAKEN_OVER,
            lambda changes: self._hand(changes, line, actor_id, Resolution.TAKEN_OVER),
            subject=line.what,
        )

    def reassign(self, line_id: int, owner: str) -> None:
        """Give forgotten work to somebody, by name. Raises NotFoundError, ValidationError, and StaleError as
        `take_over` does."""
        name = storable(owner)
        if not name.strip():
            raise ValidationError({"owner": Problem.REQUIRED})
        line = self.get(line_id)

        def work(changes: Changes) -> None:
            owner_id = ids_by_name(changes, User, [name])[name_key(name)]
            self._hand(changes, line, owner_id, Resolution.REASSIGNED)

        self._store.write(ActionKind.TAKEN_OVER, work, subject=line.what)

    def remind_manager(self, line_id: int) -> bool:
        """Remind whom forgotten work belongs to; returns whether there is somebody who has not left. The line stays
        open until it is seen to. Raises NotFoundError."""
        line, people = self.get(line_id), self._people()

        def work(changes: Changes) -> bool:
            row = changes.fetch(EscalationTable, [line_id])[line_id]
            if row["owner_id"] not in people:
                return False
            if not row["resolved_at"]:
                changes.update(EscalationTable, line_id, resolution=Resolution.REMINDED.value)
            occasion = f"{row['occasion']}:reminded:{changes.at}"
            self._reminders.tell(row["owner_id"], [(occasion, line_id, row["party_id"])], moment(changes.at))
            return True

        return self._store.write(ActionKind.ESCALATION_CHANGED, work, subject=line.what, is_final=True)

    def _finder(self, now: datetime) -> CauseFinder:
        def of_class(name: str) -> Iterable[int]:
            wanted = name.lower()
            return [client_id for client_id, found in self._classes.of_all().items() if found == wanted]

        return CauseFinder(self._engine, now, self._working_time.of_many, of_class)

    def _people(self) -> list[int]:
        """Return who works here now."""
        return [row[0] for row in self._engine.rows('SELECT id FROM "user" WHERE is_active = 1 ORDER BY id')]

    def _tell(
        self, causes: Sequence[Cause], heads: dict[int, int | None], people: Sequence[int]
    ) -> list[int]:
        def work(changes: Changes) -> list[int]:
            stored = store_causes(changes, causes, heads)
            self._remind(
                changes,
                people,
                [
                    (heads[cause.rule_id], cause.owner_id, (cause.occasion, line_id, cause.party_id))
                    for line_id, cause in stored
                ],
            )
            return [line_id for line_id, _ in stored]

        return self._store.write(ActionKind.ESCALATION_CHANGED, work, by_program=True)

    def _tell_successors(self, people: Sequence[int]) -> None:
        """Tell of what is open those who came after a head that has left."""
        rows = self._engine.rows(
            "SELECT line.id, line.occasion, line.party_id, line.owner_id, rule.notify_id FROM escalation AS line"
            " JOIN escalation_rule AS rule ON rule.id = line.rule_id"
            " JOIN \"user\" AS told ON told.id = line.told_id WHERE line.resolved_at = '' AND told.is_active = 0"
        )
        if not rows:
            return

        def work(changes: Changes) -> None:
            told: list[tuple[int | None, int | None, _Line]] = []
            for line_id, occasion, party_id, owner_id, notify_id in rows:
                head = notify_id if notify_id in people else None
                self._engine.execute("UPDATE escalation SET told_id = ? WHERE id = ?", (head, line_id))
                told.append((head, owner_id, (occasion, line_id, party_id)))
            self._remind(changes, people, told)

        self._store.write(ActionKind.ESCALATION_CHANGED, work, by_program=True)

    def _remind(
        self, changes: Changes, people: Sequence[int], told: Sequence[tuple[int | None, int | None, _Line]]
    ) -> None:
        """Let the heads know of lines, each given with its head and whose work it was."""
        by_user: dict[int, list[_Line]] = {}
        for head, owner_id, line in told:
            for user_id in _told(head, owner_id, people):
                by_user.setdefault(user_id, []).append(line)
        for user_id, lines in by_user.items():
            self._reminders.tell(user_id, lines, moment(changes.at))

    def _reassign_late(self, rule: StoredRule, finder: CauseFinder) -> None:
        """Give away what waited too long; each is an action of the program that can be taken back."""
        rows = self._engine.rows(
            "SELECT id, owner_id, occasion FROM escalation WHERE rule_id = ? AND resolved_at = '' AND level = 1",
            (rule.id,),
        )
        for line_id, owner_id, occasion in rows:
            if finder.is_reassigned(rule, owner_id, since_of(occasion)):
                self._reassign_by_rule(line_id, rule)

    def _reassign_by_rule(self, line_id: int, rule: StoredRule) -> None:
        line = self.get(line_id)
        new_owner = rule.reassign_to_id

        def work(changes: Changes) -> None:
            row = changes.fetch(EscalationTable, [line_id]).get(line_id)
            # Another program, or the head, may have been faster.
            if row is None or new_owner is None or row["resolved_at"] or row["level"] != 1:
                return
            if not _waits(changes, line):
                return
            # Not logged: what is taken back is not given away a second time.
            self._engine.execute("UPDATE escalation SET level = 2 WHERE id = ?", (line_id,))
            self._hand(changes, line, new_owner, Resolution.REASSIGNED)

        self._store.write(ActionKind.TAKEN_OVER, work, subject=line.what, by_program=True)

    @staticmethod
    def _hand(changes: Changes, line: Escalation, owner_id: int, resolution: Resolution) -> None:
        if not _waits(changes, line):
            raise StaleError(line.ref)
        hand_over(changes, line.ref.entity, line.ref.id, owner_id)
        changes.update(
            EscalationTable,
            line.id,
            resolution=resolution.value,
            resolved_at=changes.at,
            new_owner_id=owner_id,
        )


def _waits(changes: Changes, line: Escalation) -> bool:
    """Return whether what a line tells of is still to be done."""
    return line.ref.id in still_waiting(changes.engine, line.ref.entity, [line.ref.id])


def _told(head: int | None, owner: int | None, people: Sequence[int]) -> Sequence[int]:
    """Return who is told: the head of the rule, else everybody but whose work it was, else he himself."""
    if head is not None:
        return [head]
    return [user_id for user_id in people if user_id != owner] or people
