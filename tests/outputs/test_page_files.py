"""Files of pages stand beside their pages."""

from types import SimpleNamespace

from generator.layout.page import Page, PageFile
from generator.outputs import page_files


def test_a_file_of_a_page_stands_where_its_link_leads():
    pages = [
        Page("index.md", "Home", "").with_files(PageFile("a.csv", b"1")),
        Page("themas/taal.md", "Taal", "").with_files(PageFile("a.csv", b"2")),
        Page("acties/index.md", "Acties", ""),
    ]

    made = list(page_files.files(SimpleNamespace(made=pages)))

    assert [(one.path, one.content) for one in made] == [
        ("a.csv", b"1"),
        ("themas/taal/a.csv", b"2"),
    ]
