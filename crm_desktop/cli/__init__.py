"""The command line: no command opens the window, every long job of the window runs from here too.

Exit status: 0 done, 1 the input or the environment is at fault (one clear sentence), 2 wrong usage,
130 stopped by Ctrl+C.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

INTERRUPTED = 130
DATABASE = "--database"
_LANGUAGE = "--language"
_MINIMISED = "--minimised"  # how the system starts the program; see system/autostart.py
CALL = "call"
_WITH_VALUE = frozenset({DATABASE, _LANGUAGE})
_QUESTIONS = frozenset({"--help", "-h"})


def main(arguments: Sequence[str] | None = None) -> None:
    """Run what the arguments say and exit with its status."""
    try:
        _run(arguments)
    except KeyboardInterrupt:  # before there was anything that could be told in words
        sys.exit(INTERRUPTED)


def _run(arguments: Sequence[str] | None) -> None:
    given = list(sys.argv[1:] if arguments is None else arguments)
    number, given = take_number(given)
    database, rest = take_option(given, DATABASE)
    language, window_rest = take_option(rest, _LANGUAGE)
    if number is not None:
        if window_rest == [CALL]:
            from crm_desktop.cli.calling import run_call

            sys.exit(run_call(number, database, language))
        rest = [*rest, "--", number]  # something is too much: the command line library says what
    if window_rest in ([], [_MINIMISED]):
        from crm_desktop.app import run_window  # the road that must be fast: no command line library on it

        sys.exit(run_window(database, language, minimised=bool(window_rest)))
    from crm_desktop.cli.commands import run_command

    _give_streams()
    status = run_command(rest, database)
    sys.stdout.flush()
    if status < 0:  # the reader of our output went away
        os._exit(1)
    sys.exit(status)


def _give_streams() -> None:
    """Let commands of a scheduler write into nothing where there is no console, as with `pythonw` on Windows."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.StringIO())


def take_number(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Take the word behind `call` out of the arguments, whatever it looks like: a telephone program puts
    there what the line gives it, and a caller must not be able to give us options."""
    given = list(arguments)
    at = 0
    while at < len(given) and given[at].startswith("-"):
        at += 2 if given[at] in _WITH_VALUE else 1
    if given[at : at + 1] != [CALL] or len(given) == at + 1 or given[at + 1] in _QUESTIONS:
        return None, given
    return given[at + 1], given[: at + 1] + given[at + 2 :]


def take_option(arguments: Sequence[str], name: str) -> tuple[str | None, list[str]]:
    """Take an option with its value out of the arguments, wherever it stands (`--x y` or `--x=y`)."""
    value: str | None = None
    rest: list[str] = []
    given = iter(arguments)
    for argument in given:
        if argument == "--":
            rest += [argument, *given]
        elif argument.startswith(f"{name}="):
            value = argument.partition("=")[2]
        elif argument == name:
            following = next(given, None)
            if following is None:
                rest.append(argument)  # left for the command line library to complain about
            value = following
        else:
            rest.append(argument)
    return value, rest
