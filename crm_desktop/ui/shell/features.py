"""The screens of the program, in the order of the navigation. A new screen is one line here."""

from crm_desktop.ui.shell.feature import Feature

FEATURES: tuple[Feature, ...] = ()
