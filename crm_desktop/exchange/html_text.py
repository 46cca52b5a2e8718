"""The text of an HTML page: nothing is run, nothing is fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser

MAX_LENGTH = 2_000_000
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "svg", "noscript", "object"})
_BLOCKS = frozenset(
    "address article blockquote dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr ol p pre section"
    " table tr ul".split()
)
_BLANKS = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n{3,}")


def text_of_html(html: str) -> str:
    """Return what a reader sees of a page, with its paragraphs and lists on lines of their own."""
    parser = _TextParser()
    try:
        parser.feed(html[:MAX_LENGTH])
        parser.close()
    except (AssertionError, ValueError):
        pass  # a declaration that is none: what was read so far is kept
    return parser.text()


class _TextParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._unseen: list[str] = []

    def text(self) -> str:
        lines = (line.strip() for line in "".join(self._parts).split("\n"))
        return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "br":
            self._parts.append("\n")
        elif tag in _BLOCKS:
            self._break()
        elif tag == "li":
            self._break()
            self._parts.append("• ")
        elif tag in ("td", "th"):
            self._parts.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen and self._unseen.pop() != tag:
                pass
        elif tag == "body":
            self._unseen.clear()
        elif tag == "p" or tag in _BLOCKS:
            self._break()
            if tag in ("p", "table", "ul", "ol", "blockquote"):
                self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._parts.append(
                _BLANKS.sub(" ", data.replace("\r", "").replace("\n", " ").replace("\xa0", " "))
            )

    def _break(self) -> None:
        """Begin a new line, unless it has begun."""
        for part in reversed(self._parts):
            if part.strip(" "):
                if not part.endswith("\n"):
                    self._parts.append("\n")
                return
