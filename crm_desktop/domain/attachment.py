"""Files of a client, stored once by their content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a client. `content_hash` is the SHA-256 of its bytes in hex, `size` is in bytes;
    `interaction_id` is the letter or entry it came with, `deal_id` the deal it belongs to."""

    id: int
    version: int
    client_id: int
    name: str
    content_hash: str
    size: int
    media_type: str
    interaction_id: int | None
    added_at: datetime
    added_by: str
    deal_id: int | None = None
