"""What kinds of record the program knows, and how one is pointed at."""

from dataclasses import dataclass
from enum import StrEnum


class Entity(StrEnum):
    """A kind of record as users see it; a client is stored in several tables but is one entity."""

    CLIENT = "client"
    TAG = "tag"
    STATUS = "status"
    SOURCE = "source"
    USER = "user"
    CUSTOM_FIELD = "custom_field"
    SAVED_VIEW = "saved_view"
    NOT_DUPLICATE = "not_duplicate"
    IMPORT_BATCH = "import_batch"
    SETTING = "setting"
    INTERACTION = "interaction"
    OUTCOME = "outcome"
    PROMISE = "promise"
    CONSENT = "consent"
    ATTACHMENT = "attachment"
    PROTECTED_DATA = "protected_data"
    STOP_ENTRY = "stop_entry"
    SEGMENT = "segment"
    SEGMENT_MEMBER = "segment_member"
    PIPELINE = "pipeline"
    STAGE = "stage"
    LOST_REASON = "lost_reason"
    DEAL = "deal"
    DEAL_MOVE = "deal_move"
    DEAL_MEMBER = "deal_member"
    DEAL_TAG = "deal_tag"
    PRODUCT_GROUP = "product_group"
    PRODUCT = "product"
    SALE = "sale"
    DOC_LINE = "doc_line"
    PAYMENT = "payment"
    INQUIRY = "inquiry"
    PLAN = "plan"
    TASK_SERIES = "task_series"
    TASK = "task"
    TASK_MEMBER = "task_member"
    IMPORTANT_DATE = "important_date"
    NOTICE = "notice"
    WORK_HOURS = "work_hours"
    SPECIAL_DAY = "special_day"
    ESCALATION_RULE = "escalation_rule"
    ESCALATION = "escalation"
    AUTO_TASK = "auto_task"


@dataclass(frozen=True, slots=True)
class EntityRef:
    """Points at one record; what screens and errors pass round instead of the record."""

    entity: Entity
    id: int
