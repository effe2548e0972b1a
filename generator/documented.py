"""The docstring of a rule or record, which is a text for editors, also when Python was told to drop it."""

from __future__ import annotations

import ast
import inspect
from textwrap import dedent
from typing import Any


def doc_of(thing: Any) -> str:
    """The docstring of a function or class, without its indent; empty when it has none.

    With -OO or PYTHONOPTIMIZE=2 Python forgets docstrings; then it is read from the source.
    """
    kept = inspect.cleandoc(thing.__doc__ or "")
    if kept or __doc__:
        return kept
    (written,) = ast.parse(dedent(inspect.getsource(thing))).body
    if not isinstance(written, ast.FunctionDef | ast.ClassDef):
        return ""
    return ast.get_docstring(written) or ""
