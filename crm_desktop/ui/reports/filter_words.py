"""What filters of reports are called, and what groupings and comparisons are."""

from __future__ import annotations

from crm_desktop.domain.report import Comparison, Grouping
from crm_desktop.ui.runtime.i18n import Translated


class FilterWords(Translated):
    """The words of the filters, in the language in force."""

    def filters(self) -> dict[str, str]:
        """Return the name of each filter by the field of the query."""
        return {
            "pipeline_id": self.tr("Pipeline"),
            "owners": self.tr("Responsible"),
            "sources": self.tr("Source"),
            "tags": self.tr("Tag"),
            "product_group_ids": self.tr("Group of goods"),
            "product_ids": self.tr("Product"),
            "segment_id": self.tr("Segment"),
        }

    def groupings(self) -> dict[Grouping, str]:
        """Return the words for each grouping."""
        return {
            Grouping.DAY: self.tr("by day"),
            Grouping.WEEK: self.tr("by week"),
            Grouping.MONTH: self.tr("by month"),
            Grouping.QUARTER: self.tr("by quarter"),
            Grouping.YEAR: self.tr("by year"),
            Grouping.PRODUCT: self.tr("by product"),
            Grouping.PRODUCT_GROUP: self.tr("by group of goods"),
            Grouping.CLIENT: self.tr("by client"),
            Grouping.SEGMENT: self.tr("by segment"),
            Grouping.REGION: self.tr("by region"),
            Grouping.OWNER: self.tr("by responsible"),
            Grouping.SOURCE: self.tr("by source"),
            Grouping.STAGE: self.tr("by stage"),
            Grouping.REASON: self.tr("by reason"),
            Grouping.COMPETITOR: self.tr("by competitor"),
            Grouping.PIPELINE: self.tr("by pipeline"),
            Grouping.CHANNEL: self.tr("by channel"),
            Grouping.KIND: self.tr("by kind"),
            Grouping.CAUSE: self.tr("by cause"),
        }

    def comparison(self, comparison: Comparison, owner: str = "") -> str:
        """Return what a report is set against."""
        if comparison is Comparison.PERIOD_BEFORE:
            return self.tr("against the period before")
        if comparison is Comparison.YEAR_BEFORE:
            return self.tr("against the year before")
        if comparison is Comparison.OWNER:
            return self.tr("against {0}").format(owner) if owner else self.tr("against another responsible")
        return self.tr("without comparison")

    def not_given(self) -> str:
        """Return the word for no owner or source at all."""
        return self.tr("not given")
