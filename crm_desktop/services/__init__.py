"""Use cases: the only place where transactions begin."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from crm_desktop.services.catalogue import SourceService, StatusService, TagService
from crm_desktop.services.clients import ClientService
from crm_desktop.services.custom_fields import CustomFieldService
from crm_desktop.services.history import HistoryService
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.users import UserService
from crm_desktop.services.views import SavedViewService

if TYPE_CHECKING:
    from crm_desktop.services.agenda import AgendaService
    from crm_desktop.services.auto_tasks import AutoTaskService
    from crm_desktop.services.callers import CallerService
    from crm_desktop.services.calls import CallService
    from crm_desktop.services.captures import CaptureService
    from crm_desktop.services.client_classes import ClientClasses
    from crm_desktop.services.clients.merge import MergeService
    from crm_desktop.services.counter import CounterService
    from crm_desktop.services.deals import DealService, LostReasonService, PipelineService
    from crm_desktop.services.duplicates import DuplicateService
    from crm_desktop.services.escalation import EscalationService
    from crm_desktop.services.exports import ExportService
    from crm_desktop.services.facts import FactService
    from crm_desktop.services.files import FileService
    from crm_desktop.services.first_lists import FirstListService
    from crm_desktop.services.foreign_changes import ForeignChanges
    from crm_desktop.services.greetings import GreetingService
    from crm_desktop.services.important_dates import ImportantDateService
    from crm_desktop.services.imports import ImportService
    from crm_desktop.services.imports_selling import SellingImportService
    from crm_desktop.services.inquiries import InquiryService
    from crm_desktop.services.letters import LetterService
    from crm_desktop.services.mailing import MailingService
    from crm_desktop.services.maintenance import MaintenanceService
    from crm_desktop.services.plans import PlanService
    from crm_desktop.services.products import ProductService
    from crm_desktop.services.promises import PromiseService
    from crm_desktop.services.protected import ProtectedService
    from crm_desktop.services.reminders import ReminderService
    from crm_desktop.services.report_presets import ReportPresetService
    from crm_desktop.services.sales import SaleService
    from crm_desktop.services.search.service import SearchService
    from crm_desktop.services.segment_exports import SegmentExportService
    from crm_desktop.services.segments import SegmentService
    from crm_desktop.services.selling_exports import SellingExportService
    from crm_desktop.services.store import Store
    from crm_desktop.services.tasks import TaskService
    from crm_desktop.services.timeline import OutcomeService, TimelineService
    from crm_desktop.services.wishes.service import WishService
    from crm_desktop.services.working_time import WorkingTimeService

__all__ = ["Services", "build_services"]


class Services:
    """Everything the window and the command line can do with an opened base.

    What the first screen does not need is imported when it is first asked for.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clients = ClientService(store)
        self.tags = TagService(store)
        self.statuses = StatusService(store)
        self.sources = SourceService(store)
        self.users = UserService(store)
        self.history = HistoryService(store)
        self.custom_fields = CustomFieldService(store)
        self.views = SavedViewService(store)
        self.preferences = PreferenceService(store)

    def today(self) -> date:
        """Return the day it is here, by the clock of the store."""
        return self.store.clock().astimezone().date()

    @cached_property
    def search(self) -> SearchService:
        """Finding everything by any part of anything."""
        from crm_desktop.services.search.service import SearchService

        return SearchService(self.store.engine)

    @cached_property
    def segments(self) -> SegmentService:
        """Groups of clients under a name."""
        from crm_desktop.services.segments import SegmentService

        return SegmentService(self.store, self.clients)

    @cached_property
    def segment_exports(self) -> SegmentExportService:
        """Writing segments to files."""
        from crm_desktop.services.segment_exports import SegmentExportService

        return SegmentExportService(self.clients, self.segments)

    @cached_property
    def mailing(self) -> MailingService:
        """Files for mailings, without those who forbade it."""
        from crm_desktop.services.mailing import MailingService

        return MailingService(self.store, self.clients, self.exports)

    @cached_property
    def merges(self) -> MergeService:
        """Uniting two cards."""
        from crm_desktop.services.clients.merge import MergeService

        return MergeService(self.store)

    @cached_property
    def duplicates(self) -> DuplicateService:
        """Finding clients that look alike."""
        from crm_desktop.services.duplicates import DuplicateService

        return DuplicateService(self.store, self.clients)

    @cached_property
    def imports(self) -> ImportService:
        """Bringing clients in from files."""
        from crm_desktop.services.imports import ImportService

        return ImportService(self.store, self.clients, self.custom_fields, self.preferences)

    @cached_property
    def exports(self) -> ExportService:
        """Writing clients and their timelines to files."""
        from crm_desktop.services.exports import ExportService

        return ExportService(self.clients, self.custom_fields, self.timeline, self.promises)

    @cached_property
    def files(self) -> FileService:
        """The files of clients."""
        from crm_desktop.services.files import FileService

        return FileService(self.store)

    @cached_property
    def letters(self) -> LetterService:
        """Letters from files."""
        from crm_desktop.services.letters import LetterService

        return LetterService(self.store, self.timeline, self.files)

    @cached_property
    def maintenance(self) -> MaintenanceService:
        """Checking, copying and restoring the base."""
        from crm_desktop.services.maintenance import MaintenanceService

        return MaintenanceService(self.store)

    @cached_property
    def promises(self) -> PromiseService:
        """What was agreed with clients, and what became of it."""
        from crm_desktop.services.promises import PromiseService

        return PromiseService(self.store)

    @cached_property
    def agenda(self) -> AgendaService:
        """What a day asks for, and what is easily forgotten."""
        from crm_desktop.services.agenda import AgendaService

        parts = (self.deals, self.promises, self.inquiries, self.tasks, self.working_time)
        return AgendaService(self.store, *parts)

    @cached_property
    def callers(self) -> CallerService:
        """Who is calling."""
        from crm_desktop.services.callers import CallerService

        return CallerService(self.store, self.preferences)

    @cached_property
    def calls(self) -> CallService:
        """Storing calls."""
        from crm_desktop.services.calls import CallService

        return CallService(self.store, self.clients, self.timeline, self.promises)

    @cached_property
    def captures(self) -> CaptureService:
        """Filing text that was pasted."""
        from crm_desktop.services.captures import CaptureService

        return CaptureService(self.store, self.clients, self.timeline, self.preferences)

    @cached_property
    def facts(self) -> FactService:
        """What to check on a card while the client is on the line."""
        from crm_desktop.services.facts import FactService

        return FactService(self.store)

    @cached_property
    def wishes(self) -> WishService:
        """What clients asked for: not to be called, and consents; the gate that everything asks."""
        from crm_desktop.services.wishes.service import WishService

        return WishService(self.store)

    @cached_property
    def timeline(self) -> TimelineService:
        """What happened with clients."""
        from crm_desktop.services.timeline import TimelineService

        return TimelineService(self.store)

    @cached_property
    def outcomes(self) -> OutcomeService:
        """How contacts end."""
        from crm_desktop.services.timeline import OutcomeService

        return OutcomeService(self.store)

    @cached_property
    def tasks(self) -> TaskService:
        """Tasks and meetings."""
        from crm_desktop.services.tasks import TaskService

        return TaskService(self.store, self.timeline)

    @cached_property
    def important_dates(self) -> ImportantDateService:
        """Days of clients that are worth a word."""
        from crm_desktop.services.important_dates import ImportantDateService

        return ImportantDateService(self.store)

    @cached_property
    def greetings(self) -> GreetingService:
        """Greetings made of templates."""
        from crm_desktop.services.greetings import GreetingService

        return GreetingService(self.store, self.clients, self.preferences)

    @cached_property
    def reminders(self) -> ReminderService:
        """What people are reminded of."""
        from crm_desktop.services.reminders import ReminderService

        return ReminderService(self.store, self.preferences)

    @cached_property
    def working_time(self) -> WorkingTimeService:
        """When the shop and its people work."""
        from crm_desktop.services.working_time import WorkingTimeService

        return WorkingTimeService(self.store, self.preferences)

    @cached_property
    def escalations(self) -> EscalationService:
        """What was forgotten, and who is told of it."""
        from crm_desktop.services.escalation import EscalationService

        return EscalationService(self.store, self.working_time, self.client_classes, self.reminders)

    @cached_property
    def auto_tasks(self) -> AutoTaskService:
        """Tasks that are made by themselves."""
        from crm_desktop.services.auto_tasks import AutoTaskService

        return AutoTaskService(self.store)

    @cached_property
    def pipelines(self) -> PipelineService:
        """The roads that deals go."""
        from crm_desktop.services.deals import PipelineService

        return PipelineService(self.store)

    @cached_property
    def client_classes(self) -> ClientClasses:
        """Which clients make most of the revenue."""
        from crm_desktop.services.client_classes import ClientClasses

        return ClientClasses(self.store, self.preferences)

    @cached_property
    def deals(self) -> DealService:
        """Deals, and everything that happens to them."""
        from crm_desktop.services.deals import DealService

        return DealService(self.store)

    @cached_property
    def lost_reasons(self) -> LostReasonService:
        """Why deals are lost."""
        from crm_desktop.services.deals import LostReasonService

        return LostReasonService(self.store)

    @cached_property
    def products(self) -> ProductService:
        """What is sold."""
        from crm_desktop.services.products import ProductService

        return ProductService(self.store)

    @cached_property
    def sales(self) -> SaleService:
        """What was ordered and paid."""
        from crm_desktop.services.sales import SaleService

        return SaleService(self.store)

    @cached_property
    def counter(self) -> CounterService:
        """Short sales at a counter."""
        from crm_desktop.services.counter import CounterService

        return CounterService(self.store, self.clients, self.sales)

    @cached_property
    def foreign_changes(self) -> ForeignChanges:
        """What other programs write to this base from now on."""
        from crm_desktop.services.foreign_changes import ForeignChanges

        return ForeignChanges(self.store)

    @cached_property
    def inquiries(self) -> InquiryService:
        """Requests of people who may become clients."""
        from crm_desktop.services.inquiries import InquiryService

        return InquiryService(
            self.store, self.preferences, self.clients, self.captures, self.timeline, self.deals
        )

    @cached_property
    def report_presets(self) -> ReportPresetService:
        """Questions to reports under a name."""
        from crm_desktop.services.report_presets import ReportPresetService

        return ReportPresetService(self.store)

    @cached_property
    def plans(self) -> PlanService:
        """What managers are to reach."""
        from crm_desktop.services.plans import PlanService

        return PlanService(self.store)

    @cached_property
    def selling_exports(self) -> SellingExportService:
        """Writing deals, products, sales and inquiries to files."""
        from crm_desktop.services.selling_exports import SellingExportService

        return SellingExportService(
            self.deals,
            self.pipelines,
            self.products,
            self.sales,
            self.inquiries,
            self.store.engine,
            self.custom_fields,
        )

    @cached_property
    def selling_imports(self) -> SellingImportService:
        """Bringing deals and products in from files."""
        from crm_desktop.services.imports_selling import SellingImportService

        return SellingImportService(self.store, self.preferences, self.deals, self.products)

    @cached_property
    def first_lists(self) -> FirstListService:
        """The lists that a new base begins with."""
        from crm_desktop.services.first_lists import FirstListService

        return FirstListService(self.store)

    @cached_property
    def protected(self) -> ProtectedService:
        """Facts under lock, and who looked at them."""
        from crm_desktop.services.protected import ProtectedService

        return ProtectedService(self.store)


def build_services(store: Store) -> Services:
    """Make the services of one opened base."""
    return Services(store)
