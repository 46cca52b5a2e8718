"""Imports of deals and products in words: fields, reasons, what becomes of a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.selling_import import ImportSubject, SellingReason


def no_reason_text() -> str:
    """Return the reason for loss of deals whose file tells none."""
    return QCoreApplication.translate("SellingImportTexts", "Not said")


def subject_text(subject: ImportSubject) -> str:
    """Return what the rows of a file are."""
    translate = QCoreApplication.translate
    return {
        ImportSubject.CLIENTS: translate("SellingImportTexts", "Clients"),
        ImportSubject.DEALS: translate("SellingImportTexts", "Deals"),
        ImportSubject.PRODUCTS: translate("SellingImportTexts", "Products"),
    }[subject]


def selling_field_text(subject: ImportSubject, target: str) -> str:
    """Return what a field is called to which a column goes."""
    translate = QCoreApplication.translate
    if target == "ignore":
        return translate("SellingImportTexts", "not imported")
    return (_deal_fields() if subject is ImportSubject.DEALS else _product_fields())[target]


def _deal_fields() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "number": translate("SellingImportTexts", "Number"),
        "title": translate("SellingImportTexts", "Title of the deal"),
        "client": translate("SellingImportTexts", "Client"),
        "client_phone": translate("SellingImportTexts", "Phone of the client"),
        "client_email": translate("SellingImportTexts", "E-mail of the client"),
        "client_inn": translate("SellingImportTexts", "INN of the client"),
        "company": translate("SellingImportTexts", "Company"),
        "pipeline": translate("SellingImportTexts", "Pipeline"),
        "stage": translate("SellingImportTexts", "Stage"),
        "state": translate("SellingImportTexts", "State (open, won, lost)"),
        "amount": translate("SellingImportTexts", "Amount"),
        "currency": translate("SellingImportTexts", "Currency"),
        "probability": translate("SellingImportTexts", "Probability"),
        "owner": translate("SellingImportTexts", "Responsible"),
        "source": translate("SellingImportTexts", "Source"),
        "created": translate("SellingImportTexts", "When it was added"),
        "expected_close": translate("SellingImportTexts", "When it is expected to close"),
        "closed": translate("SellingImportTexts", "When it was closed"),
        "lost_reason": translate("SellingImportTexts", "Reason for loss"),
        "lost_note": translate("SellingImportTexts", "About the loss"),
        "competitor": translate("SellingImportTexts", "Competitor"),
        "next_action": translate("SellingImportTexts", "Next action"),
        "next_action_on": translate("SellingImportTexts", "Day of the next action"),
        "tags": translate("SellingImportTexts", "Tags"),
        "purpose": translate("SellingImportTexts", "Purpose of the purchase"),
        "payment_nature": translate("SellingImportTexts", "How it is paid"),
        "lines": translate("SellingImportTexts", "Goods and services"),
        "note": translate("SellingImportTexts", "Note"),
    }


def _product_fields() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "name": translate("SellingImportTexts", "Name"),
        "sku": translate("SellingImportTexts", "Article"),
        "barcode": translate("SellingImportTexts", "Barcode"),
        "group": translate("SellingImportTexts", "Group"),
        "unit": translate("SellingImportTexts", "Unit"),
        "price": translate("SellingImportTexts", "Price"),
        "currency": translate("SellingImportTexts", "Currency"),
        "kind": translate("SellingImportTexts", "Goods or service"),
        "active": translate("SellingImportTexts", "Whether it is sold"),
    }


def refusal_text(reason: SellingReason, row: int | None = None) -> str:
    """Return why a row is treated so; `row` is the earlier row that it repeats."""
    translate = QCoreApplication.translate
    text = {
        SellingReason.NEW: translate("SellingImportTexts", "Not in the database yet"),
        SellingReason.NEW_WITH_CLIENT: translate(
            "SellingImportTexts", "Neither the deal nor its client is in the database yet"
        ),
        SellingReason.BY_NUMBER: translate("SellingImportTexts", "The deal with this number is there"),
        SellingReason.BY_CODE: translate("SellingImportTexts", "The product with this article is there"),
        SellingReason.BY_BARCODE: translate("SellingImportTexts", "The product with this barcode is there"),
        SellingReason.BY_NAME: translate("SellingImportTexts", "The product of this name is there"),
        SellingReason.NOTHING_NEW: translate("SellingImportTexts", "All of this is known already"),
        SellingReason.SAME_AS_ROW: translate("SellingImportTexts", "The same as in row {0}"),
        SellingReason.NO_CLIENT: translate("SellingImportTexts", "The row names no client"),
        SellingReason.UNKNOWN_CLIENT: translate("SellingImportTexts", "The client is not in the database"),
        SellingReason.AMBIGUOUS_CLIENT: translate("SellingImportTexts", "Several clients fit"),
        SellingReason.NO_NAME: translate("SellingImportTexts", "The row has no name"),
        SellingReason.TOO_LONG: translate("SellingImportTexts", "The name is too long"),
    }[reason]
    return text.format(row or "") if reason is SellingReason.SAME_AS_ROW else text
