"""The text of HTML letters: what a reader sees, and nothing that would run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.exchange.html_text import text_of_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Добрый день!</p><p>Цена&nbsp;&mdash; 100&nbsp;&#8381;</p>", "Добрый день!\n\nЦена — 100 ₽"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>first</li><li>second</li></ul>end", "• first\n• second\n\nend"),
        (
            "<table><tr><td>Name</td><td>Price</td></tr><tr><td>A</td><td>1</td></tr></table>",
            "Name Price\nA 1",
        ),
        ("<script>alert('x')</script><style>p {color: red}</style><p>seen</p>", "seen"),
        ("<head><title>hidden</title></head><body>seen</body>", "seen"),
        ("<script>never closed", ""),
        ("a\n   b\t c", "a b c"),
        ("<p>unclosed <b>bold", "unclosed bold"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("<![if !mso]>shown<![endif]>", "shown"),
        ("<div>a</div><div><div>b</div></div>", "a\nb"),
        ("<p>a</p>" + "<p>&nbsp;</p>" * 9 + "<p>b</p>", "a\n\nb"),
    ],
)
def test_text_as_it_is_seen(html: str, text: str) -> None:
    assert text_of_html(html) == text


@given(st.text(alphabet="<>/!-[]&;#x0ap=\"' \n", max_size=200))
def test_no_markup_is_too_broken(html: str) -> None:
    assert isinstance(text_of_html(html), str)
