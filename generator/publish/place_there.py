"""A folder of a server where sites are put online, by ssh and rsync."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from generator.busy import BusyError
from generator.publish import server_steps
from generator.publish.online import Listing
from generator.publish.place import NO_LINKS
from generator.publish.programs import Done, run_program
from generator.publish.publish_error import PublishError
from generator.publish.release import VERSIONS, Release
from generator.said import SaidError

# It asks nothing, trusts no server that is not known yet, and does not wait for ever.
_SSH = ("ssh", "-T", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR")
_PATIENCE = ("-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=15")
# By bytes and not by time, as a file that stays may be a link to the one of before. `-s` sends
# names as they are; its long name differs between versions.
_RSYNC = ("rsync", "--recursive", "--checksum", "--compress", "-s")
# Web servers must be able to read it, also where new files are closed to others.
_READABLE = ("--perms", "--chmod=D755,F644")
# What ssh gives that could not reach the server, and rsync that could not be started there.
_NOT_REACHED, _NO_RSYNC = 255, 127
# What rsync says when the server wrote something before it.
_NOT_CLEAN = "is your shell clean"
_NO_ANSWER = "Wij komen niet op de server '{server}' ({why}). Kijk of dit lukt: {try_it}"
_REFUSED = "De server '{server}' weigert in '{path}' wat wij vragen ({why}). Kijk of je daar mag schrijven, en of het een server met Linux is."
_RSYNC_THERE = "Op de server '{server}' is het programma rsync nodig. Zet het daar neer, op Debian en Ubuntu met: apt install rsync"
_NO_FLOCK = "Op de server '{server}' is het programma flock nodig. Zet het daar neer, op Debian en Ubuntu met: apt install util-linux"
_NOISY = "De server '{server}' schrijft iets als wij binnenkomen, of zijn antwoord is niet heel. Laat zijn aanmeldbestand (.bashrc) niets schrijven, en probeer het opnieuw."
_NOT_WHOLE = "De site kwam niet heel aan op de server '{server}', dus lezers zien nog wat zij zagen. Probeer het opnieuw."
_BUSY = "Een ander programma zet nu een site online in '{place}'. Probeer het straks opnieuw."
_NO_FOLDER = "'{path}' op de server '{server}' is geen map waar wij in kunnen. Kies een andere map."
# How a program can end, and what is raised then.
_ENDS: Mapping[int, tuple[type[Exception], str]] = {
    server_steps.BUSY: (BusyError, _BUSY),
    server_steps.NO_FOLDER: (PublishError, _NO_FOLDER),
    server_steps.NO_LINKS: (PublishError, NO_LINKS),
    server_steps.NO_TOOL: (SaidError, _NO_FLOCK),
    server_steps.NOT_WHOLE: (SaidError, _NOT_WHOLE),
    _NOT_REACHED: (SaidError, _NO_ANSWER),
}


@dataclass(frozen=True, slots=True)
class Server:
    """How to reach a server: its name, with the account before it when one was typed, and a port or ''."""

    name: str
    port: str = ""

    @property
    def ssh(self) -> list[str]:
        """The command that reaches it, without its name and what to do there."""
        return [*_SSH, *_PATIENCE, *(["-p", self.port] if self.port else [])]


@dataclass(frozen=True, slots=True)
class PlaceThere:
    """The `Place` that is a folder of a server. `run` starts a program and tells how it ended."""

    name: str
    server: Server
    path: str
    run: Callable[[Sequence[str]], Done] = run_program

    def alone(self) -> AbstractContextManager[None]:
        """Nobody is kept out while files are sent: a server cannot know whether who locked it still lives."""
        return nullcontext()

    def listing(self) -> Listing:
        """What is there now."""
        written = self._ask(server_steps.LOOK)
        try:
            return server_steps.read_look(written)
        except ValueError as error:
            raise SaidError(_NOISY.format(server=self.server.name)) from error

    @contextmanager
    def half(self) -> Iterator[Path]:
        """A folder on this machine, from where it is sent."""
        with TemporaryDirectory() as folder:
            yield Path(folder) / "uitgave"

    def add(self, half: Path, release: Release, seen: Release | None, /) -> None:
        """Send what differs from what readers see, and let them see it. Raises BusyError when they see another."""
        name = f".{token_hex(8)}.nieuw"
        self._ask(server_steps.BEGIN)
        try:
            self._send(half, name, seen)
            count = sum(file.is_file() for file in half.rglob("*"))
            self._show(release, seen, name, count)
        except SaidError:
            with suppress(SaidError):  # else the run of a day later takes it away
                self._ask(server_steps.LEAVE, name)
            raise

    def show(self, release: Release, seen: Release | None, /) -> None:
        """Let readers see a release that is there. Raises BusyError when they see another than `seen`."""
        self._show(release, seen, "", 0)

    def tidy(self, gone: Sequence[Release], /) -> None:
        """Take releases away, and let the files for web servers be those of what readers see."""
        self._ask(server_steps.TIDY, token_hex(8), *(release.name for release in gone))

    def _show(self, release: Release, seen: Release | None, half: str, count: int) -> None:
        leads = seen.path if seen else ""
        self._ask(server_steps.SHOW, leads, half, release.name, token_hex(8), str(count))

    def _send(self, half: Path, name: str, seen: Release | None) -> None:
        same = [f"--link-dest=../{seen.name}"] if seen else []
        there = f"{self.server.name}:{self.path}/{VERSIONS}/{name}/"
        rsh = f"--rsh={shlex.join(self.server.ssh)}"
        self._right(self.run([*_RSYNC, *_READABLE, *same, rsh, "--", f"{half}/", there]))

    def _ask(self, step: str, *given: str) -> bytes:
        """Let the server do a step. What was typed is quoted, and the shell takes it as one word."""
        words = ["sh", "-c", step, "sh", self.path, *given]
        return self._right(self.run([*self.server.ssh, "--", self.server.name, shlex.join(words)]))

    def _right(self, done: Done) -> bytes:
        """What a program wrote that ended well. Raises what a person reads about any other end."""
        if done.code == 0:
            return done.out
        kind, sentence = _ENDS.get(done.code, (SaidError, _REFUSED))
        if done.code == _NO_RSYNC and "rsync" in done.said:
            sentence = _RSYNC_THERE
        elif _NOT_CLEAN in done.said:
            sentence = _NOISY
        port = f" -p {self.server.port}" if self.server.port else ""
        told = {
            "server": self.server.name,
            "path": self.path,
            "place": self.name,
            "why": _why(done),
            "try_it": f"ssh{port} {self.server.name}",
        }
        raise kind(sentence.format(**told))


def _why(done: Done) -> str:
    """The line that tells most of what a program said: rsync ends with a summary, ssh with the reason."""
    lines = [line for line in done.said.splitlines() if line.strip()] or [f"code {done.code}"]
    line = lines[0] if lines[0].startswith("rsync") else lines[-1]
    return "".join(sign for sign in line.strip() if sign.isprintable())
