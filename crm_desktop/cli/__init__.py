"""The command line: no command opens the window, every long job of the window runs from here too.

Exit status: 0 done, 1 the input or the environment is at fault (one clear sentence), 2 wrong usage,
130 stopped by Ctrl+C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

INTERRUPTED = 130
DATABASE = "--database"
_LANGUAGE = "--language"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run what the arguments say and exit with its status."""
    try:
        _run(arguments)
    except KeyboardInterrupt:  # before there was anything that could be told in words
        sys.exit(INTERRUPTED)


def _run(arguments: Sequence[str] | None) -> None:
    given = list(sys.argv[1:] if arguments is None else arguments)
    database, rest = take_option(given, DATABASE)
    language, window_rest = take_option(rest, _LANGUAGE)
    if not window_rest:
        from crm_desktop.app import run_window  # the road that must be fast: no command line library on it

        sys.exit(run_window(database, language))
    from crm_desktop.cli.commands import run_command

    status = run_command(rest, database)
    sys.stdout.flush()
    if status < 0:  # the reader of our output went away
        os._exit(1)
    sys.exit(status)


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
