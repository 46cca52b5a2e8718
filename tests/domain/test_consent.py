"""Ways to turn to a client, and what the client's data is used for on them."""

from __future__ import annotations

from crm_desktop.domain.consent import Channel, ConsentPurpose


def test_every_channel_has_its_purpose() -> None:
    assert Channel.CALL.purpose is ConsentPurpose.CALLS
    assert Channel.LETTER.purpose is Channel.MESSAGE.purpose is ConsentPurpose.MESSAGES
    assert Channel.MAILING.purpose is ConsentPurpose.MAILINGS


def test_service_is_no_reason_to_turn_to_anybody() -> None:
    assert ConsentPurpose.SERVICE not in {channel.purpose for channel in Channel}
