"""Names that we make look like nothing that a rule looks for (case M1)."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from generator.made_name import made_name
from generator.privacy.file_names import traces_in_file_name
from generator.privacy.traces import traces
from generator.search.index import index_files


@given(st.binary())
@example(b"38b088938547")
def test_no_rule_takes_a_name_of_ours_for_something_else(content: bytes) -> None:
    name = made_name(content)

    assert not list(traces(f"Zie zoekindex/{name}/p/12.json en {name}."))
    assert not list(traces_in_file_name(f"zoekindex/{name}/zab.json"))


@given(st.lists(st.binary(max_size=8), unique=True))
def test_other_contents_have_other_names(contents: list[bytes]) -> None:
    assert len({made_name(content) for content in contents}) == len(contents)


def test_a_name_is_letters_only_and_always_as_long() -> None:
    names = [made_name(str(number).encode()) for number in range(2_000)]

    assert {len(name) for name in names} == {16}
    assert not set("".join(names)) & set("aeiouy0123456789")


def test_the_index_of_the_search_has_such_a_name() -> None:
    folders = {name.partition("/")[0] for name in index_files([])} - {"inhoud.json"}

    assert all(folder.isalpha() and folder.islower() for folder in folders)
