"""What a person does in LibreOffice: open a workbook, fill cells in, try what is locked, and save in other forms.

Runs in the Python of the system, which knows `uno`; it gets a plan as JSON and prints what it saw as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]
from com.sun.star.lang import DisposedException  # type: ignore[import-not-found]

LONGEST = 90  # seconds before it listens
XLSX, ODS, CSV = "Calc MS Excel 2007 XML", "calc8", "Text - txt - csv (StarCalc)"
# Semicolons, quotes, UTF-8, cells as they are shown, and the second sheet.
CSV_OPTIONS = "59,34,76,1,,0,false,true,false,false,false,2"


def main() -> None:
    """Do what the plan says: `file`, `pipe`, `sheet`, `cells`, `locked`, and `folder` for what is saved."""
    plan = json.loads(sys.stdin.read())
    services = _services(plan["pipe"])
    desktop = services.createInstance("com.sun.star.frame.Desktop")
    book = _open(desktop, Path(plan["file"]))
    sheet = book.Sheets.getByName(plan["sheet"])
    locked = sheet.getCellRangeByName(plan["locked"])
    before = locked.getString()
    _type(services, book, sheet, plan["locked"], "Iets anders")
    kept = sheet.isProtected() and locked.getString() == before
    for name, typed in plan["cells"].items():
        _type(services, book, sheet, name, typed)
    folder = Path(plan["folder"])
    _save(book, folder / "excel.xlsx", XLSX)
    _save(book, folder / "calc.ods", ODS)
    _save(book, folder / "kantoor.csv", CSV, CSV_OPTIONS)
    book.close(True)
    again = _open(desktop, folder / "calc.ods")
    _save(again, folder / "terug.xlsx", XLSX)
    again.close(True)
    print(json.dumps({"kept": kept}))
    with suppress(DisposedException):  # it may be gone before it answers
        desktop.terminate()


def _services(pipe: str) -> Any:
    """What the program that listens can do, as soon as it listens."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    end = time.monotonic() + LONGEST
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.5)
        else:
            return context.ServiceManager


def _open(desktop: Any, file: Path) -> Any:
    hidden = (PropertyValue("Hidden", 0, True, 0),)
    return desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, hidden)


def _type(services: Any, book: Any, sheet: Any, name: str, typed: str) -> None:
    """Go to a cell and type, as by keyboard: a locked cell refuses, and a day becomes a date."""
    controller = book.getCurrentController()
    controller.setActiveSheet(sheet)
    controller.select(sheet.getCellRangeByName(name))
    text = (PropertyValue("StringName", 0, typed, 0),)
    helper = services.createInstance("com.sun.star.frame.DispatchHelper")
    helper.executeDispatch(controller.getFrame(), ".uno:EnterString", "", 0, text)


def _save(book: Any, file: Path, kind: str, options: str = "") -> None:
    wishes = [PropertyValue("FilterName", 0, kind, 0)]
    if options:
        wishes.append(PropertyValue("FilterOptions", 0, options, 0))
    book.storeToURL(file.as_uri(), tuple(wishes))


if __name__ == "__main__":
    main()
