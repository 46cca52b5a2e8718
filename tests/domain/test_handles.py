"""Accounts in messengers and networks, and sites."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import Handle, HandleKind
from crm_desktop.domain.handles import handle_url, parse_handle


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("t.me/anna", HandleKind.TELEGRAM, "anna"),
        ("https://t.me/anna?start=1", HandleKind.TELEGRAM, "anna"),
        ("@anna", HandleKind.TELEGRAM, "anna"),
        ("тг: @anna", HandleKind.TELEGRAM, "anna"),
        ("https://vk.com/id123", HandleKind.VK, "id123"),
        ("вк vk.com/anna", HandleKind.VK, "anna"),
        ("wa.me/79161234567", HandleKind.WHATSAPP, "+79161234567"),
        ("https://api.whatsapp.com/send?phone=79161234567", HandleKind.WHATSAPP, "+79161234567"),
        ("WhatsApp 8 916 123-45-67", HandleKind.WHATSAPP, "8 916 123-45-67"),
        ("www.instagram.com/anna/", HandleKind.INSTAGRAM, "anna"),
        ("facebook.com/profile.php?id=12", HandleKind.FACEBOOK, "profile.php?id=12"),
        ("site.ru", HandleKind.SITE, "site.ru"),
        ("http://сайт.рф/x", HandleKind.SITE, "http://сайт.рф/x"),
    ],
)
def test_links_and_nicknames(text: str, kind: HandleKind, value: str) -> None:
    assert parse_handle(text) == Handle(kind, value)


@pytest.mark.parametrize("text", ["", "-", "hello world", "javascript:alert(1)", "Максим", "ivan@mail.ru"])
def test_what_names_no_account(text: str) -> None:
    assert parse_handle(text) is None


def test_the_column_says_whose_nickname_it_is() -> None:
    assert parse_handle("@anna", HandleKind.INSTAGRAM) == Handle(HandleKind.INSTAGRAM, "anna")
    assert parse_handle("anna", HandleKind.VK) == Handle(HandleKind.VK, "anna")
    assert parse_handle("vk.com/anna", HandleKind.SITE) == Handle(HandleKind.VK, "anna")
    assert parse_handle("anna.ru", HandleKind.VK) == Handle(HandleKind.VK, "anna.ru")


@pytest.mark.parametrize(
    ("handle", "url"),
    [
        (Handle(HandleKind.TELEGRAM, "anna"), "https://t.me/anna"),
        (Handle(HandleKind.TELEGRAM, "8 916 123-45-67"), "https://t.me/+79161234567"),
        (Handle(HandleKind.WHATSAPP, "8 916 123-45-67"), "https://wa.me/79161234567"),
        (Handle(HandleKind.SITE, "site.ru/x"), "https://site.ru/x"),
        (Handle(HandleKind.SITE, "http://site.ru"), "http://site.ru"),
        (Handle(HandleKind.SITE, "javascript:alert(1)"), None),
        (Handle(HandleKind.SITE, "file:///etc/passwd"), None),
        (Handle(HandleKind.VK, "a b"), None),
    ],
)
def test_only_safe_addresses_are_opened(handle: Handle, url: str | None) -> None:
    assert handle_url(handle) == url


@given(st.text(max_size=60), st.none() | st.sampled_from(HandleKind))
def test_any_text_is_answered_and_every_address_is_of_a_known_scheme(
    text: str, kind: HandleKind | None
) -> None:
    handle = parse_handle(text, kind)
    if handle is not None:
        url = handle_url(handle)
        assert url is None or url.startswith(("https://", "http://", "viber://chat?number="))
