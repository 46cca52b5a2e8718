"""The screen of products: what is sold, at which price, under which barcode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Creation, Menu
from crm_desktop.ui.shell.feature import Feature, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.products.page import ProductsPage
    from crm_desktop.ui.shell.context import AppContext

KEY = "products"


def _make_page(context: AppContext, parent: QWidget) -> ProductsPage:
    from crm_desktop.ui.products.page import ProductsPage

    return ProductsPage(context, parent)


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Products"),
    "package",
    _make_page,
    entity=Entity.PRODUCT,
    place=Place.HIDDEN,
    commands=(
        Command(
            "products", QT_TRANSLATE_NOOP("Command", "Products"), Menu.DEAL, "package", page=KEY, group=4
        ),
        Command(
            "new_product",
            QT_TRANSLATE_NOOP("Command", "New product"),
            Menu.DEAL,
            "package-plus",
            page=KEY,
            group=4,
            creates=Creation(QT_TRANSLATE_NOOP("Command", "Product"), (KEY,), "package"),
        ),
    ),
)
