"""Names of files that every system can hold: what Linux allows, Windows, a Mac or a web address may not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

# Names of devices: Windows does not make such a file, whatever stands behind the first full stop.
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
# Not allowed on Windows, or with a meaning of its own in a web address.
_SIGN = re.compile(r'[<>:"\\|?*#%]')
# Half a character: the name was written in another encoding.
_BROKEN = re.compile("[\ud800-\udfff\ufffd]")
# Letters; whole paths have a limit of 260 on Windows, of which the site needs a part.
MAX_NAME = 100

_DEVICE_MESSAGE = (
    "'{name}' is op Windows de naam van een apparaat. Geef het bestand een andere naam."
)
_SIGN_MESSAGE = "Het teken '{sign}' kan niet in de naam van een bestand. Haal het uit de naam."
_BROKEN_MESSAGE = "In deze naam staat een teken dat wij niet kunnen lezen. Verander de naam."
_HIDDEN_MESSAGE = (
    "In deze naam staat een teken dat je niet ziet (U+{code:04X}). Typ de naam opnieuw."
)
_EDGE_MESSAGE = (
    "De naam begint of eindigt met een spatie, of eindigt met een punt. Haal dat teken weg."
)
_LONG_MESSAGE = "Deze naam heeft {length} tekens. Maak hem korter: hoogstens {most} tekens."
_TWIN_MESSAGE = (
    "'{first}' en '{second}' zijn op Windows en op een Mac hetzelfde. "
    "Geef 1 van de 2 een andere naam."
)


def wrong_in_name(name: str) -> str:
    """What other systems cannot hold in the name of one file or folder, and what to do; empty when it is right."""
    hidden = _first_hidden(name)
    sign = _SIGN.search(name)
    if _BROKEN.search(name):
        return _BROKEN_MESSAGE
    if hidden:
        return _HIDDEN_MESSAGE.format(code=ord(hidden))
    if sign:
        return _SIGN_MESSAGE.format(sign=sign[0])
    if name != name.strip() or name.endswith("."):
        return _EDGE_MESSAGE
    stem = name.split(".", 1)[0].rstrip()
    if _DEVICE.fullmatch(stem):
        return _DEVICE_MESSAGE.format(name=stem)
    if len(name) > MAX_NAME:
        return _LONG_MESSAGE.format(length=len(name), most=MAX_NAME)
    return ""


def twins(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each name of one folder that other systems cannot tell from an earlier one, with what to do about it."""
    seen: dict[str, str] = {}
    for name in names:
        first = seen.setdefault(same_elsewhere(name), name)
        if first != name:
            yield name, _TWIN_MESSAGE.format(first=shown(first), second=shown(name))


def same_elsewhere(name: str) -> str:
    """The name as a system sees it that knows no capitals and writes an accent in one way."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def shown(name: str) -> str:
    """The name on one line of a message, whatever stands in it."""
    if name.isprintable():
        return name
    return "".join("\ufffd" if _cannot_be_shown(sign) else sign for sign in name)


def _first_hidden(name: str) -> str:
    if name.isprintable():
        return ""
    return next((sign for sign in name if unicodedata.category(sign) in {"Cc", "Cf", "Co"}), "")


def _cannot_be_shown(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
