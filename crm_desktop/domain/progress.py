"""How a long job tells how far it is, and learns that the user stopped it."""

from typing import Protocol


class Progress(Protocol):
    """What a long job is given: it reports to it and asks it, between two pieces of work, whether to go on."""

    def report(self, done: int, total: int | None) -> None:
        """Tell that `done` of `total` pieces are done; `total` is None while nobody knows it."""

    def raise_if_cancelled(self) -> None:
        """Raise `Cancelled` when the user stopped the job."""


class NoProgress:
    """The progress of a job that nobody watches and nobody stops."""

    def report(self, done: int, total: int | None) -> None:
        """Take note of nothing."""

    def raise_if_cancelled(self) -> None:
        """Let the job go on."""
