"""What a server is asked to do in its shell: each step one line, that gets what it works on as `$1` and further.

A step is sent whole before it begins, and nothing that somebody typed stands in it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

from generator.publish.online import Listing
from generator.publish.place import READ

# Exit codes of a step; a shell itself gives 1, 2 and from 126, ssh 255.
NO_TOOL, BUSY, NOT_WHOLE, NO_FOLDER, NO_LINKS = 69, 75, 76, 77, 78

# What an answer begins with: before it stands what a login file of the server writes.
_MARK = "voortgang"

# `$1` place. Writes fields with a NUL behind each: the mark, the whole path, where the link leads,
# the names with an empty field behind them, and then the path and the bytes of each file.
LOOK = (
    f'printf "{_MARK}\\0"; '
    'w=$(realpath -m "$1" 2>/dev/null) || w=$(readlink -f "$1") || w=$1; printf "%s\\0" "$w"; '
    '[ -e "$1" ] || exit 0; '
    f'cd "$1" 2>/dev/null || exit {NO_FOLDER}; printf "%s\\0" "$(readlink nu)"; '
    'for f in *; do if [ -e "$f" ] || [ -L "$f" ]; then printf "%s\\0" "$f"; fi; done; printf "\\0"; '
    f"for f in {' '.join(READ)}; do "
    'if [ -f "$f" ]; then printf "%s\\0%s\\0" "$f" "$(base64 "$f")"; fi; done'
)
# `$1` place. Web servers must get in, also where new folders are closed to others. Another run may
# be busy with its own half, so only what is a day old goes: it is left of a run that was killed.
BEGIN = (
    'umask 022; mkdir -p "$1/versies" && cd "$1" && find . versies -mindepth 1 -maxdepth 1 '
    '"(" -name ".*.nieuw" -o -name ".*.weg" ")" -mtime +0 -exec rm -rf {} +'
)
# `$1` place, `$2` where the link leads, `$3` the half or '', `$4` the version, `$5` a new word,
# `$6` how many files were sent.
# All at once for who looks: `mv -T` is one renaming, and that of the link is the last.
SHOW = (
    'cd "$1" && exec 9>>.nu.bezig || exit; '
    f"flock -n 9 || case $? in 1) exit {BUSY};; 127) exit {NO_TOOL};; *) exit 1;; esac; "
    f'[ "$(readlink nu)" = "$2" ] || exit {BUSY}; '
    'if [ -n "$3" ]; then '
    f'[ "$(find "versies/$3" -type f | wc -l)" -eq "$6" ] || exit {NOT_WHOLE}; '
    "{ sync -f . 2>/dev/null || sync; } && "
    'mv -T "versies/$3" "versies/$4" || exit; fi; '
    'ln -s "versies/$4/site" ".nu.$5.nieuw" && mv -T ".nu.$5.nieuw" nu && '
    "{ sync -f . 2>/dev/null || sync; exit 0; }; "
    f'[ -z "$3" ] || rm -rf "versies/$4"; exit {NO_LINKS}'
)
# `$1` place, `$2` a new word, and then the versions that go.
TIDY = (
    'cd "$1" || exit; if [ ! -L server ]; then rm -rf server; '
    'ln -s nu/../server ".server.$2.nieuw" && mv -T ".server.$2.nieuw" server || exit; fi; shift 2; '
    'for f; do mv -T "versies/$f" "versies/.$f.weg" && rm -rf "versies/.$f.weg" || exit; done'
)
# `$1` place, `$2` the half that stays behind when it could not be filled.
LEAVE = 'rm -rf "$1/versies/$2"'


def read_look(written: bytes) -> Listing:
    """What `LOOK` wrote, as a listing. Raises ValueError when it is not whole."""
    _, mark, told = written.decode(errors="replace").partition(f"{_MARK}\0")
    if not mark or not told.endswith("\0"):
        message = "the mark or the end is not there"
        raise ValueError(message)
    folder, *fields = told.removesuffix("\0").split("\0")
    if not fields:
        return Listing(folder)
    shown, *others = fields
    end = others.index("")
    return Listing(folder, others[:end], shown, _files(others[end + 1 :]))


def _files(fields: list[str]) -> Mapping[str, bytes]:
    return {
        path: base64.b64decode(text) for path, text in zip(fields[::2], fields[1::2], strict=True)
    }
