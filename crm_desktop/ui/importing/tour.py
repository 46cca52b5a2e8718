"""The tour of an import: choosing, columns, checking, what came of it, a file that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.system.paths import resource
from crm_desktop.ui.importing.page import ImportPage
from crm_desktop.ui.importing.session import Source
from crm_desktop.ui.importing.step_bar import Step
from crm_desktop.ui.shell.tour_guide import Guide, Tour

# An untidy list with a number cut short, somebody who is there twice, and a row without a name.
_UNTIDY = {
    "ru": "Фамилия Имя\tТел.\tГород\tРазмер\n"
    "Белова Дарья\t8 916 555-11-22, 8 495 222-33-44\tТула\t38\n"
    "Громов Пётр\t12-34\tОмск\t43\n"
    "Белова Дарья\t+7 916 555 11 22\tТула\t38\n"
    "\t\tКазань\t40\n",
    "en": "Name\tPhone\tTown\tShoe size\n"
    "Dora White\t07700 900123, 07700 900124\tYork\t38\n"
    "Peter Storm\t12-34\tLeeds\t43\n"
    "Dora White\t+44 7700 900123\tYork\t38\n"
    "\t\tBath\t40\n",
}
_DEALS = {
    "ru": "Сделка\tКлиент\tТелефон\tСумма\tЭтап\tСрок закрытия\n"
    "Кофе для офиса\tБелова Дарья\t8 916 555-11-22\t18 500\tСчёт выставлен\t05.12.2026\n"
    "Чайная витрина\tГромов Пётр\t8 903 700-10-20\t94 000\tПодбор товара\t20.12.2026\n",
    "en": "Deal\tClient\tPhone\tAmount\tStage\tExpected close\n"
    "Coffee for the office\tDora White\t07700 900123\t185\tInvoice sent\t12/5/2026\n"
    "A tea counter\tPeter Storm\t07700 900125\t940\tChoosing goods\t12/20/2026\n",
}
_WORKBOOKS = {"ru": "firms_ru.xlsx", "en": "shop_en.xlsx"}


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("import")
    if not isinstance(page, ImportPage):
        raise TypeError(page)
    yield "import-choose"
    yield from _pasted(guide, page, _UNTIDY, "pasted")
    yield from _pasted(guide, page, _DEALS, "deals")
    yield from _refused(guide, page)
    page.session.open(Source(resource("samples", _WORKBOOKS[guide.context.languages.language])))
    guide.settle()
    for step in Step:
        if page.steps.buttons[step].isVisible():
            page.show_step(step)
            guide.settle()
            yield f"import-workbook-{step.value}"
    guide.clock.step(minutes=3)
    page.session.choose_policy(ImportPolicy.CREATE)
    guide.settle()
    page.session.execute()
    guide.settle()
    yield "import-done"
    page.session.undo()
    guide.settle()
    yield "import-undone"
    guide.tidy()
    page.session.start_over()


def _pasted(guide: Guide, page: ImportPage, rows: dict[str, str], name: str) -> Iterator[str]:
    page.receive(rows[guide.context.languages.language])
    guide.settle()
    for step in (Step.COLUMNS, Step.CHECK):
        page.show_step(step)
        guide.settle()
        yield f"import-{name}-{step.value}"
    page.session.start_over()
    guide.settle()


def _refused(guide: Guide, page: ImportPage) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        damaged = Path(folder, "clients.xlsx")
        damaged.write_bytes(resource("samples", "salon_ru.xlsx").read_bytes()[:2000])
        page.open_files([damaged])
        guide.settle()
        yield "import-damaged-file"


TOURS = (Tour(30, _visit),)
