"""A private PostgreSQL server for one test process: made in a temporary folder, gone with the process."""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path

import psycopg
from psycopg import sql

USER = "crm"
_SERVER_USER = "postgres"
_START_SECONDS = 30
# The data are thrown away, so nothing needs to reach the disk.
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "listen_addresses": "127.0.0.1",
    "timezone": "UTC",
}


class PrivateServer:
    """A running cluster of its own; databases in it are made from templates in some ten milliseconds."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="crm-pg-"))
        self._bin = find_programs()
        self._process: subprocess.Popen[bytes] | None = None
        self.port = 0
        try:
            self._create()
            self._start()
        except BaseException:
            self.stop()
            raise
        atexit.register(self.stop)

    def url(self, name: str) -> str:
        """The address that the program takes as `--database`."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{name}"

    def create_database(self, name: str, template: str | None = None) -> str:
        """Make a database, empty or as a copy of another, and give its address."""
        source = sql.Identifier(template or "template0")
        # File copy is far faster than the write-ahead log for small templates when nothing is synced.
        self._run(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(sql.Identifier(name), source)
        )
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Remove a database, even if somebody is still connected to it."""
        self._run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def stop(self) -> None:
        """End the server at once and remove its files."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)  # unlike SIGTERM it does not wait for clients
            self._process.wait(10)
            self._process = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)

    def _create(self) -> None:
        if os.geteuid() == 0:  # initdb and the server refuse to run as root
            owner = pwd.getpwnam(_SERVER_USER)
            os.chown(self._folder, owner.pw_uid, owner.pw_gid)
        command = [self._bin / "initdb", "--pgdata", self._folder / "data", "--username", USER]
        command += ["--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"]
        done = subprocess.run(
            [*_as_server_user(), *command],
            cwd=self._folder,
            capture_output=True,
            check=False,
            text=True,
            timeout=120,
        )
        if done.returncode:
            raise RuntimeError(f"initdb failed: {done.stderr}")

    def _start(self) -> None:
        self.port = _free_port()
        command = [self._bin / "postgres", "-D", self._folder / "data", "-p", str(self.port)]
        for name, value in {**_SETTINGS, "unix_socket_directories": str(self._folder)}.items():
            command += ["-c", f"{name}={value}"]
        log = self._folder / "server.log"
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                [*_as_server_user(), *command], cwd=self._folder, stdout=output, stderr=output
            )
        end = time.monotonic() + _START_SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')}")
            time.sleep(0.02)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


@cache
def server() -> PrivateServer:
    """The server of this test process, started when the first test asks for it."""
    return PrivateServer()


def find_programs() -> Path:
    """The folder of the newest PostgreSQL programs; Debian keeps them off the path."""
    installed = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest_first = sorted(installed, key=lambda program: int(program.parent.parent.name), reverse=True)
    found = [*newest_first, *map(Path, filter(None, [shutil.which("postgres")]))]
    if not found:
        raise RuntimeError("PostgreSQL is not installed: python3 tests/run.py installs it")
    return found[0].parent


def _as_server_user() -> list[str]:
    """Run as a user whom PostgreSQL accepts, and end with this process even if it is killed."""
    prefix = ["setpriv", "--pdeathsig", "QUIT"]
    if os.geteuid() == 0:
        prefix += ["--reuid", _SERVER_USER, "--regid", _SERVER_USER, "--clear-groups"]
    return prefix


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
