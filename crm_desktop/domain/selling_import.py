"""What a file may bring in, and what an import of deals or products does with each of its rows."""

from __future__ import annotations

from enum import StrEnum


class ImportSubject(StrEnum):
    """What the rows of a file are."""

    CLIENTS = "clients"
    DEALS = "deals"
    PRODUCTS = "products"


class SellingAction(StrEnum):
    """What an import does with one row of deals or products. SKIP: it says nothing new."""

    CREATE = "create"
    UPDATE = "update"
    SKIP = "skip"
    REJECT = "reject"


class SellingReason(StrEnum):
    """Why a row of deals or products is treated as it is."""

    NEW = "new"
    NEW_WITH_CLIENT = "new_with_client"
    BY_NUMBER = "by_number"
    BY_CODE = "by_code"
    BY_BARCODE = "by_barcode"
    BY_NAME = "by_name"
    NOTHING_NEW = "nothing_new"
    SAME_AS_ROW = "same_as_row"
    NO_CLIENT = "no_client"
    UNKNOWN_CLIENT = "unknown_client"
    AMBIGUOUS_CLIENT = "ambiguous_client"
    NO_NAME = "no_name"
    TOO_LONG = "too_long"


class ClientChoice(StrEnum):
    """What becomes of a deal whose client the base does not know, or knows twice."""

    CREATE = "create"
    SKIP = "skip"
