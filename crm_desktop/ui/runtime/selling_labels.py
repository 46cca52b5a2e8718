"""What the columns of exported deals, products, sales and inquiries are called, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.inquiry import InquiryChannel, InquiryState
from crm_desktop.ui.runtime.inquiry_texts import channel_text, state_look


def deal_labels() -> dict[str, str]:
    """Return the headings and words of exported deals."""
    translate = QCoreApplication.translate
    return {
        "sheet": translate("SellingLabels", "Deals"),
        "number": translate("SellingLabels", "No."),
        "title": translate("SellingLabels", "Deal"),
        "client": translate("SellingLabels", "Client"),
        "client_phone": translate("SellingLabels", "Phone"),
        "client_email": translate("SellingLabels", "E-mail"),
        "client_inn": translate("SellingLabels", "INN"),
        "company": translate("SellingLabels", "Company"),
        "pipeline": translate("SellingLabels", "Pipeline"),
        "stage": translate("SellingLabels", "Stage"),
        "state": translate("SellingLabels", "State"),
        "amount": translate("SellingLabels", "Amount"),
        "currency": translate("SellingLabels", "Currency"),
        "probability": translate("SellingLabels", "Probability, %"),
        "owner": translate("SellingLabels", "Responsible"),
        "source": translate("SellingLabels", "Source"),
        "created": translate("SellingLabels", "Created"),
        "expected_close": translate("SellingLabels", "Expected to close"),
        "closed": translate("SellingLabels", "Closed"),
        "lost_reason": translate("SellingLabels", "Reason for loss"),
        "lost_note": translate("SellingLabels", "About the loss"),
        "competitor": translate("SellingLabels", "Competitor"),
        "next_action": translate("SellingLabels", "Next action"),
        "next_action_on": translate("SellingLabels", "Next action on"),
        "purpose": translate("SellingLabels", "Purpose of the purchase"),
        "payment_nature": translate("SellingLabels", "Terms of payment"),
        "tags": translate("SellingLabels", "Tags"),
        "lines": translate("SellingLabels", "Goods and services"),
        "note": translate("SellingLabels", "Note"),
        "state.open": translate("SellingLabels", "open"),
        "state.won": translate("SellingLabels", "won"),
        "state.lost": translate("SellingLabels", "lost"),
        "action.call": translate("SellingLabels", "call"),
        "action.meeting": translate("SellingLabels", "meeting"),
        "action.letter": translate("SellingLabels", "letter"),
        "action.invoice": translate("SellingLabels", "invoice"),
        "action.other": translate("SellingLabels", "other"),
        "payment.prepaid": translate("SellingLabels", "prepaid"),
        "payment.on_delivery": translate("SellingLabels", "on delivery"),
        "payment.deferred": translate("SellingLabels", "deferred"),
        "payment.instalments": translate("SellingLabels", "instalments"),
        "payment.subscription": translate("SellingLabels", "subscription"),
        "yes": translate("SellingLabels", "yes"),
        "no": translate("SellingLabels", "no"),
    }


def product_labels() -> dict[str, str]:
    """Return the headings and words of exported products."""
    translate = QCoreApplication.translate
    return {
        "sheet": translate("SellingLabels", "Products"),
        "name": translate("SellingLabels", "Name"),
        "group": translate("SellingLabels", "Group"),
        "kind": translate("SellingLabels", "Kind"),
        "unit": translate("SellingLabels", "Unit"),
        "price": translate("SellingLabels", "Price"),
        "currency": translate("SellingLabels", "Currency"),
        "sku": translate("SellingLabels", "Article"),
        "barcode": translate("SellingLabels", "Barcode"),
        "active": translate("SellingLabels", "Sold"),
        "yes": translate("SellingLabels", "yes"),
        "no": translate("SellingLabels", "no"),
        "kind.goods": translate("SellingLabels", "goods"),
        "kind.service": translate("SellingLabels", "service"),
    }


def sale_labels() -> dict[str, str]:
    """Return the headings and words of exported sales."""
    translate = QCoreApplication.translate
    return {
        "sheet": translate("SellingLabels", "Sales"),
        "number": translate("SellingLabels", "No."),
        "ordered_on": translate("SellingLabels", "Ordered"),
        "client": translate("SellingLabels", "Client"),
        "deal": translate("SellingLabels", "Deal No."),
        "state": translate("SellingLabels", "State"),
        "total": translate("SellingLabels", "Total"),
        "paid": translate("SellingLabels", "Paid"),
        "owed": translate("SellingLabels", "Owed"),
        "currency": translate("SellingLabels", "Currency"),
        "owner": translate("SellingLabels", "Responsible"),
        "cancel_reason": translate("SellingLabels", "Reason for cancelling"),
        "lines": translate("SellingLabels", "Goods and services"),
        "state.ordered": translate("SellingLabels", "ordered"),
        "state.delivered": translate("SellingLabels", "delivered"),
        "state.cancelled": translate("SellingLabels", "cancelled"),
    }


def inquiry_labels() -> dict[str, str]:
    """Return the headings and words of exported inquiries."""
    translate = QCoreApplication.translate
    return {
        "sheet": translate("SellingLabels", "Inquiries"),
        "number": translate("SellingLabels", "No."),
        "received": translate("SellingLabels", "Received"),
        "channel": translate("SellingLabels", "Channel"),
        "source": translate("SellingLabels", "Source"),
        "state": translate("SellingLabels", "State"),
        "name": translate("SellingLabels", "Name"),
        "phone": translate("SellingLabels", "Phone"),
        "email": translate("SellingLabels", "E-mail"),
        "subject": translate("SellingLabels", "Subject"),
        "text": translate("SellingLabels", "Text"),
        "owner": translate("SellingLabels", "Responsible"),
        "client": translate("SellingLabels", "Client"),
        "deal": translate("SellingLabels", "Deal No."),
        "answer_due": translate("SellingLabels", "Answer due"),
        "answered": translate("SellingLabels", "Answered"),
        "closed": translate("SellingLabels", "Closed"),
        "duplicate_of": translate("SellingLabels", "Repeats No."),
        **{f"channel.{channel.value}": channel_text(channel).lower() for channel in InquiryChannel},
        **{f"state.{state.value}": state_look(state).text.lower() for state in InquiryState},
    }
