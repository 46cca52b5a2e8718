"""Makes the sample files of resources/samples: untidy lists as people keep them. Run it after changing it."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import xlsxwriter

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
_WOMEN = ("Анна Сергеевна", "Елена Викторовна", "Мария Павловна", "Ольга Игоревна", "Юлия Андреевна", "Алёна Олеговна",
          "Дарья Максимовна", "Светлана Юрьевна", "Гульнара Ринатовна", "Вера Степановна")  # fmt: skip
_SURNAMES = ("Кузнецова", "Соколова", "Морозова", "Лебедева", "Зайцева", "Воробьёва", "Орлова", "Хасанова", "Ковальчук",
             "Белова", "Тихонова", "Щукина", "Фомина", "Гусева", "Ильина")  # fmt: skip
_COMPANIES = (
    ("ООО «Северный ветер»", "Пётр Ильич Громов", "директор"),
    ('АО "Полиграф-Сервис"', "Наталья Крылова", "главный бухгалтер"),
    ("ИП Самойлов А. В.", "Самойлов Артём Викторович", ""),
    ("ООО «Вкус и цвет»", "Ирина Рыбакова", "менеджер по закупкам"),
    ("ЗАО Стройгарант", "Олег Дмитриевич Панин", "прораб"),
    ("Кофейня «Зерно»", "Тимур", "управляющий"),
)  # fmt: skip
_SERVICES = ("стрижка", "окрашивание", "маникюр", "брови", "уход")


def _inn(rng: random.Random, length: int) -> str:
    """Return an INN with right check digits."""
    digits = [rng.randint(1, 9), *(rng.randint(0, 9) for _ in range(length - (2 if length == 12 else 1) - 1))]
    weights = [[7, 2, 4, 10, 3, 5, 9, 4, 6, 8], [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]]
    for weight in weights if length == 12 else [weights[0][1:]]:
        digits.append(sum(a * b for a, b in zip(weight, digits, strict=True)) % 11 % 10)
    return "".join(map(str, digits))


def _phone(rng: random.Random, number: int) -> object:
    tail = f"{rng.randint(100, 999)}", f"{rng.randint(10, 99)}", f"{rng.randint(10, 99)}"
    code = rng.choice(("903", "905", "916", "921", "926", "981"))
    return (
        f"8 ({code}) {tail[0]}-{tail[1]}-{tail[2]}",
        f"+7 {code} {tail[0]}-{tail[1]}-{tail[2]}",
        int(f"7{code}{''.join(tail)}"),
        f"{code}{''.join(tail)}",
        f"8{code}{''.join(tail)}, 8 921 {tail[0]}-{tail[2]}-{tail[1]} (муж)",
    )[number % 5]


def salon_ru(path: Path) -> None:
    """Write the list of a beauty salon: title, sections, phones of every form, dates with dots, a total."""
    rng = random.Random(7)
    workbook = xlsxwriter.Workbook(str(path))
    sheet = workbook.add_worksheet("Клиентская база")
    bold = workbook.add_format({"bold": True})
    head = workbook.add_format({"bold": True, "bg_color": "#DDE6F5", "text_wrap": True})
    day = workbook.add_format({"num_format": "dd.mm.yyyy"})
    sheet.merge_range("A1:I1", "Салон красоты «Лира» — база клиентов на 2026 год", bold)
    sheet.write("A2", "обновлено 01.11.2026")
    headings = (
        "№",
        "ФИО клиента",
        "Тел.",
        "E-mail",
        "День рожд.",
        "Мастер",
        "Откуда",
        "Любимая услуга",
        "Примечание",
    )
    sheet.write_row(3, 0, headings, head)
    row, number = 4, 0
    for section in ("Постоянные", "Новые"):
        sheet.merge_range(row, 0, row, 8, section, bold)
        row += 1
        for _ in range(14):
            number += 1
            name = f"{rng.choice(_SURNAMES)} {rng.choice(_WOMEN)}"
            birthday = datetime.date(rng.randint(1968, 2004), rng.randint(1, 12), rng.randint(1, 28))
            sheet.write_row(row, 0, [number, name, _phone(rng, number)])
            sheet.write(row, 3, f"client{number}@example.ru" if number % 3 else "")
            if number % 4 == 0:
                sheet.write(row, 4, birthday.strftime("%d.%m.%Y"))
            elif number % 4 == 1:
                sheet.write(row, 4, birthday.strftime("%d.%m"))
            elif number % 4 == 2:
                sheet.write_datetime(row, 4, datetime.datetime.combine(birthday, datetime.time()), day)
            sheet.write(row, 5, rng.choice(("Инга", "Марина")))
            sheet.write(row, 6, rng.choice(("Инстаграм", "подруга", "вывеска", "2ГИС")))
            sheet.write(row, 7, rng.choice(_SERVICES))
            sheet.write(
                row, 8, rng.choice(("", "", "аллергия на краску", "звонить после 18:00", "опаздывает"))
            )
            row += 1
    sheet.write(row, 1, "Итого клиентов:", bold)
    sheet.write(row, 2, number, bold)
    sheet.set_column("B:B", 34)
    sheet.set_column("C:C", 30)
    notes = workbook.add_worksheet("Заметки")
    notes.write("A1", "не забыть заказать визитки")
    workbook.close()


def firms_ru(path: Path) -> None:
    """Write a list of companies with a header of two rows, contact persons and tax numbers."""
    rng = random.Random(11)
    workbook = xlsxwriter.Workbook(str(path))
    sheet = workbook.add_worksheet("Контрагенты")
    head = workbook.add_format({"bold": True, "align": "center", "border": 1})
    for place, heading in enumerate(("Организация", "ИНН", "КПП")):
        sheet.merge_range(0, place, 1, place, heading, head)
    sheet.merge_range(0, 3, 0, 6, "Контактное лицо", head)
    sheet.write_row(1, 3, ("ФИО", "Должность", "Телефон", "Эл. почта"), head)
    sheet.merge_range(0, 7, 0, 8, "Адрес", head)
    sheet.write_row(1, 7, ("Город", "Улица, дом"), head)
    for row, (company, person, position) in enumerate(_COMPANIES, 2):
        is_trader = company.startswith("ИП")
        sheet.write(row, 0, company)
        sheet.write(row, 1, int(_inn(rng, 12 if is_trader else 10)))
        sheet.write(row, 2, "" if is_trader else "770801001")
        sheet.write_row(row, 3, [person, position, f"+7 (495) {rng.randint(200, 999)}-10-2{row} доб. {row}"])
        sheet.write_row(row, 6, [f"office{row}@example.ru", "г. Москва", f"ул. Лесная, д. {row}"])
    workbook.close()


def shop_en(path: Path) -> None:
    """Write a small English list with the names in two columns."""
    rng = random.Random(3)
    workbook = xlsxwriter.Workbook(str(path))
    sheet = workbook.add_worksheet("Customers")
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    headings = (
        "First Name|Last Name|Mobile|Email Address|Company|Job Title|City|Date of Birth|Tags|Loyalty points"
    )
    sheet.write_row(0, 0, (*headings.split("|"), "Comments"))
    people = (
        "Alice Green",
        "Robert Stone",
        "Priya Patel",
        "Thomas Müller",
        "Grace O'Neill",
        "Daniel Kim",
        "Eva Novak",
    )
    for row, person in enumerate(people, 1):
        first, last = person.split()
        sheet.write_row(row, 0, (first, last, f"+44 7911 12345{row}", f"{first.lower()}@example.com"))
        sheet.write_row(
            row, 4, (rng.choice(("", "Bright Ltd", "Oak & Sons")), rng.choice(("", "Buyer", "CEO")), "London")
        )
        sheet.write_datetime(row, 7, datetime.date(1970 + row * 4, row, row * 3), day)
        sheet.write_row(row, 8, (rng.choice(("vip", "retail, vip", "wholesale")), rng.randint(0, 900), ""))
    workbook.close()


def shop_csv(path: Path) -> None:
    """Write separated text in the code page of old Windows, names in three columns."""
    rng = random.Random(5)
    lines = ["Фамилия;Имя;Отчество;Моб. телефон;Город;Скидка, %;Дата последней покупки"]
    for number in range(1, 16):
        first, middle = rng.choice(_WOMEN).split()
        lines.append(
            f"{rng.choice(_SURNAMES)};{first};{middle};{_phone(rng, number)};{rng.choice(('Тверь', 'Казань'))};"
            f"{rng.choice((3, 5, 10))};{rng.randint(1, 28):02d}.{rng.randint(1, 10):02d}.2026"
        )
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("cp1251"))


def main() -> None:
    """Write all samples."""
    SAMPLES.mkdir(parents=True, exist_ok=True)
    salon_ru(SAMPLES / "salon_ru.xlsx")
    firms_ru(SAMPLES / "firms_ru.xlsx")
    shop_en(SAMPLES / "shop_en.xlsx")
    shop_csv(SAMPLES / "shop_ru_cp1251.csv")


if __name__ == "__main__":
    main()
