"""What makes a product impossible."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.product import MAX_NAME, ProductDraft


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (ProductDraft(""), {"name": Problem.REQUIRED}),
        (ProductDraft("x" * (MAX_NAME + 1)), {"name": Problem.TOO_LONG}),
        (ProductDraft("Beans", price=-1), {"price": Problem.NOT_A_NUMBER}),
    ],
)
def test_what_is_wrong_is_named(draft: ProductDraft, problems: dict[str, Problem]) -> None:
    with pytest.raises(ValidationError) as caught:
        draft.validate()
    assert caught.value.problems == problems


def test_a_name_is_enough() -> None:
    assert ProductDraft("Beans").validate() is None
