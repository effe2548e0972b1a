"""What MkDocs warns for names a file that an editor can change."""

from __future__ import annotations

from pathlib import Path

from generator.mkdocs_log import read_log


def test_the_log_of_mkdocs_becomes_problems_with_a_file() -> None:
    log = (
        'WARNING -  The following pages exist in the docs directory, but are not included in the "nav" configuration:\n'
        "  - extra.md\n"
        "WARNING -  Doc file 'a.md' contains an absolute link '/b', it was left as is.\n"
        "WARNING -  Something new.\n"
        "INFO    -  Building\n"
    )

    problems = read_log(log, Path("content"))

    assert [(problem.file, problem.rule) for problem in problems] == [
        ("content/a.md", "link-gebroken"),
        ("content/extra.md", "pagina-zonder-menu"),
        ("mkdocs.yml", "mkdocs"),
    ]


def test_a_broken_link_is_found_in_the_file_and_a_page_of_the_menu_in_mkdocs_yml(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.md").write_text("# A\n\nZie [b](b.md).\n", encoding="utf-8")
    log = (
        "WARNING -  Doc file 'a.md' contains a link 'b.md', but the target is not found.\n"
        "WARNING -  A reference to 'planning.md' is included in the 'nav' configuration, which is not found.\n"
    )

    found = {problem.rule: problem for problem in read_log(log, tmp_path)}

    link, menu = found["link-gebroken"], found["menu"]
    assert (link.line, link.column) == (3, 9)
    assert "De link 'b.md' gaat nergens heen." in link.message
    assert menu.line > 1
    assert menu.message.startswith("In het menu staat 'planning.md', maar die pagina is er niet.")
