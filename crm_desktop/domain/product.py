"""What is sold: products and services with their groups, units and prices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError

MAX_NAME = 500


class ProductKind(StrEnum):
    """Whether it lies on a shelf or is done."""

    GOODS = "goods"
    SERVICE = "service"


@dataclass(slots=True)
class ProductDraft:
    """A product as it is typed or imported; `group` is a name, `price` in minor units of `currency`."""

    name: str
    kind: ProductKind = ProductKind.GOODS
    group: str = ""
    unit: str = ""
    price: int = 0
    currency: str = ""
    sku: str = ""
    barcode: str = ""
    is_active: bool = True

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.name.strip():
            problems["name"] = Problem.REQUIRED
        elif len(self.name) > MAX_NAME:
            problems["name"] = Problem.TOO_LONG
        if self.price < 0:
            problems["price"] = Problem.NOT_A_NUMBER
        if problems:
            raise ValidationError(problems)


@dataclass(frozen=True, slots=True)
class Product:
    """A stored product."""

    id: int
    version: int
    draft: ProductDraft


class ProductOrder(StrEnum):
    """By what a list of products stands in order."""

    NAME = "name"
    GROUP = "group"
    PRICE = "price"
    SKU = "sku"
    BARCODE = "barcode"


@dataclass(frozen=True, slots=True)
class ProductSort:
    """The order of a list of products."""

    order: ProductOrder = ProductOrder.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ProductGroup:
    """A group of products and how many it holds."""

    id: int
    version: int
    name: str
    count: int = 0
