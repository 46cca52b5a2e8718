"""The screens of the program, in the order of the navigation. A new screen is one line here."""

from crm_desktop.ui.clients import FEATURE as CLIENTS
from crm_desktop.ui.clients.calls.feature import CALLS
from crm_desktop.ui.clients.capture.feature import CAPTURE
from crm_desktop.ui.clients.duplicates_feature import DUPLICATES
from crm_desktop.ui.counter import FEATURE as COUNTER
from crm_desktop.ui.deals import FEATURE as DEALS
from crm_desktop.ui.exporting import FEATURE as EXPORT
from crm_desktop.ui.history import FEATURE as HISTORY
from crm_desktop.ui.importing import FEATURE as IMPORT
from crm_desktop.ui.inquiries import FEATURE as INQUIRIES
from crm_desktop.ui.products import FEATURE as PRODUCTS
from crm_desktop.ui.promises import FEATURE as PROMISES
from crm_desktop.ui.reminders import FEATURE as REMINDERS
from crm_desktop.ui.reports import FEATURE as REPORTS
from crm_desktop.ui.sales import FEATURE as SALES
from crm_desktop.ui.settings import FEATURE as SETTINGS
from crm_desktop.ui.shell.feature import Feature
from crm_desktop.ui.tasks import FEATURE as TASKS
from crm_desktop.ui.today import FEATURE as TODAY

FEATURES: tuple[Feature, ...] = (
    TODAY,
    CLIENTS,
    INQUIRIES,
    DEALS,
    TASKS,
    COUNTER,
    SALES,
    PRODUCTS,
    PROMISES,
    REPORTS,
    IMPORT,
    HISTORY,
    DUPLICATES,
    CALLS,
    CAPTURE,
    REMINDERS,
    SETTINGS,
    EXPORT,
)
