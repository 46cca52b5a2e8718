"""The problems of an import as a workbook: where each is, what stands there, and what is wrong with it."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.exchange.safe_write import replaced_file

_WIDTHS = (20, 8, 10, 26, 40, 52)


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """One line of the workbook; `row` counts from 1, `column` are letters, `what` is a sentence."""

    sheet: str
    row: int
    column: str
    heading: str
    value: str
    what: str


def write_problems(path: Path, headings: Sequence[str], lines: Sequence[ProblemLine], name: str) -> int:
    """Write problems to an .xlsx file of one sheet called `name`; return how many. Raises FileFormatError."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxFileError

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with replaced_file(path) as temporary:
        workbook = xlsxwriter.Workbook(str(temporary), options)
        head = workbook.add_format({"bold": True, "bg_color": "#E7ECFD", "border": 1, "valign": "vcenter"})
        wrong = workbook.add_format({"font_color": "#BE2D1B", "text_wrap": True, "valign": "top"})
        plain = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        sheet = workbook.add_worksheet(name[:31])
        for place, (heading, width) in enumerate(zip(headings, _WIDTHS, strict=True)):
            sheet.write_string(0, place, heading, head)
            sheet.set_column(place, place, width)
        for number, line in enumerate(lines, 1):
            sheet.write_string(number, 0, line.sheet, plain)
            sheet.write_number(number, 1, line.row)
            for place, text in enumerate((line.column, line.heading, line.value), 2):
                sheet.write_string(number, place, text[:32_767], plain)
            sheet.write_string(number, 5, line.what, wrong)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(lines), 1), len(headings) - 1)
        try:
            workbook.close()
        except XlsxFileError as error:
            cause = next((item for item in error.args if isinstance(item, OSError)), None)
            raise cause or OSError(errno.EIO, str(error)) from error
    return len(lines)
