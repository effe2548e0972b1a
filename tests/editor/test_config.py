"""The settings of the editing page follow from the model, and hold what was learned about the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.editor.config import editor_settings
from generator.editor.form_fields import WIDGETS
from generator.layout.asked import LABELS, QUESTIONS
from generator.model.acties import Actie
from generator.model.beheer import Beheer
from generator.model.register import KINDS
from generator.register.read import read_register
from tests.conftest import ECHT, GOED

GITLAB = Beheer(
    soort="gitlab", adres="https://git.proef.example", project="inclusie/voortgang", app_id="3f2a9c"
)


def settings_of(beheer: Beheer = GITLAB) -> dict[str, Any]:
    register = read_register(GOED / "data").register
    assert register
    return editor_settings(register, beheer)


SETTINGS = settings_of()
COLLECTIONS = {one["name"]: one for one in SETTINGS["collections"]}


def all_fields(holder: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every field in a form, also those inside others."""
    for field in (*holder.get("fields", ()), *filter(None, [holder.get("field")])):
        yield field
        yield from all_fields(field)


def every_field() -> list[dict[str, Any]]:
    files = [file for one in SETTINGS["collections"] for file in one.get("files", ())]
    return [field for form in (*SETTINGS["collections"], *files) for field in all_fields(form)]


def field_of(collection: str, name: str) -> dict[str, Any]:
    return next(field for field in COLLECTIONS[collection]["fields"] if field["name"] == name)


def test_every_kind_of_file_that_people_write_has_a_form() -> None:
    places = {one["folder"] for one in SETTINGS["collections"] if "folder" in one}
    places |= {file["file"] for one in SETTINGS["collections"] for file in one.get("files", ())}

    wanted = {f"data/{kind.path}".partition("/{")[0] for kind in KINDS if not kind.json}
    of_programs = {
        "data/metingen",
        "data/waarden",
        "data/controles.yml",
        "data/organisatie.yml",
        "data/rapporten",
        "data/rondes",
        "data/toegestaan.yml",
    }
    texts = {"content", "content/themas", "content/acties"}
    assert places == (wanted - of_programs) | texts


def test_a_form_names_only_fields_that_it_has() -> None:
    for form in (one for one in SETTINGS["collections"] if "folder" in one):
        names = {field["name"] for field in form["fields"]} | {"slug"}
        slug = form.get("slug", {}).get("template", "")
        texts = (form.get("summary", ""), form.get("path", ""), slug)

        assert form["identifier_field"] in names
        assert set(re.findall(r"\{\{(\w+)\}\}", " ".join(texts))) <= names


def test_a_reference_leads_to_a_field_that_is_there() -> None:
    lists = {file["name"]: file["fields"][0] for file in COLLECTIONS["lijsten"]["files"]}

    for field in (one for one in every_field() if one["widget"] == "relation"):
        there = lists[field["file"]] if "file" in field else COLLECTIONS[field["collection"]]
        named = (field["value_field"], *field["display_fields"])
        names = {one["name"] for one in there["fields"]}
        assert {name.rpartition(".")[2] for name in named} <= names


def test_a_choice_that_is_not_made_is_not_filled_in() -> None:
    assert [
        one["name"] for one in every_field() if one["widget"] != "hidden" and "default" in one
    ] == []


def test_a_label_is_the_question_of_the_model() -> None:
    asked = {info.alias or name: info for name, info in Actie.model_fields.items()}

    labels = {field["name"]: field.get("label") for field in COLLECTIONS["acties"]["fields"]}

    assert labels.pop("capaciteit") is None  # a list, or a word: no form has that
    assert labels == {name: asked[name].description for name in labels}


def test_the_fields_of_a_record_itself_come_before_those_that_many_share() -> None:
    names = [field["name"] for field in COLLECTIONS["acties"]["fields"]]

    assert names[:3] == ["code", "titel", "officiele_titel"]
    assert names.index("bron") > names.index("wacht_op")


def test_only_widgets_that_exist_are_used() -> None:
    assert {field["widget"] for field in every_field()} == WIDGETS


def test_a_choice_has_words_and_never_a_bare_value() -> None:
    options = [option for field in every_field() for option in field.get("options", ())]

    assert options
    assert [option for option in options if set(option) != {"label", "value"}] == []


def test_every_field_that_is_shown_has_a_label() -> None:
    shown = [field for field in every_field() if field["widget"] != "hidden"]

    assert [field["name"] for field in shown if not field.get("label")] == []


def test_limits_and_references_of_the_model_are_in_the_form() -> None:
    short = field_of("acties", "in_het_kort")
    theme, role, many = (field_of("acties", name) for name in ("thema", "trekker", "betrokken"))

    themes = field_of("themas", "in_het_kort")
    assert (short["max"], short["required"]) == (4, "min" in short)
    assert (themes.get("min"), themes["required"]) in {(1, True), (None, False)}
    assert (theme["collection"], theme["value_field"]) == ("themas", "id")
    assert (many["file"], many["value_field"], many["multiple"]) == ("rollen", "rollen.*.id", True)
    assert role["options"][-1] == {"label": "Onbekend", "value": "onbekend"}
    assert {"label": "Team Zorg", "value": "team-zorg"} in role["options"]
    assert field_of("acties", "code")["pattern"][0] == r"^[A-Z]{1,3}[0-9]{0,4}(\.[0-9]{1,3})?$"
    assert field_of("acties", "sinds")["format"] == "YYYY-MM-DD"
    assert field_of("adviezen", "datum")["widget"] == "string"


def test_news_asks_what_the_other_forms_ask_with_the_same_words() -> None:
    fields = COLLECTIONS["nieuws"]["fields"]

    assert [field["name"] for field in fields] == list(LABELS)
    for field, question in zip(fields, QUESTIONS, strict=True):
        assert field["required"] == question.required
        words = [option["label"] for option in field.get("options", ())]
        assert words == [choice.word for choice in question.choices]


def test_news_is_a_new_file_and_what_is_there_cannot_be_changed() -> None:
    new, old = COLLECTIONS["nieuws"], COLLECTIONS["voortgang"]

    for one in (new, old):
        place = (one["folder"], one["path"], one["slug"]["template"], one["extension"])
        assert place == ("data/voortgang", "{{code}}/{{slug}}", "{{peildatum}}", "yml")
        assert (one["delete"], one["duplicate"], one["slug"]["editable"]) == (False, False, False)
    assert (new["create"], old["create"]) == (True, False)
    # Nothing that is there fits the filter, so nothing can be opened.
    assert new["filter"]["value"] not in {field["name"] for field in new["fields"]}
    inside = [field for field in all_fields(old) if field["widget"] != "hidden"]
    assert [field["name"] for field in inside if not field["readonly"]] == []
    lists = [field for field in inside if field["widget"] == "list"]
    assert lists
    assert [one["name"] for one in lists if one["allow_add"] or one["allow_remove"]] == []


def test_nothing_can_be_taken_away() -> None:
    assert [
        one["name"]
        for one in SETTINGS["collections"]
        if one.get("delete", True) and "folder" in one
    ] == []


def test_yaml_is_written_so_that_every_reader_reads_the_same() -> None:
    assert SETTINGS["output"]["yaml"]["quote"] == "single"
    # An empty answer would be a mistake of its own.
    assert SETTINGS["output"]["omit_empty_optional_fields"] is True
    assert SETTINGS["slug"]["lowercase"] is False


def test_texts_are_typed_as_they_stand_in_their_file() -> None:
    assert field_of("teksten", "body")["modes"] == ["raw"]
    assert COLLECTIONS["teksten"]["create"] is False


@pytest.mark.parametrize(
    ("soort", "adres", "api", "ways"),
    [
        ("gitlab", "https://git.proef.example/", "https://git.proef.example/api/v4", ["token"]),
        (
            "gitea",
            "https://git.proef.example/git",
            "https://git.proef.example/git/api/v1",
            ["token"],
        ),
        ("github", "https://github.com", "https://api.github.com", ["token"]),
        ("github", "https://git.proef.example", "https://git.proef.example/api/v3", ["token"]),
    ],
)
def test_each_program_has_its_own_address(
    soort: Any, adres: str, api: str, ways: list[str]
) -> None:
    made = settings_of(Beheer(soort=soort, adres=adres, project="a/b"))["backend"]

    assert (made["name"], made["repo"], made["branch"]) == (soort, "a/b", "main")
    assert (made["api_root"], made["auth_methods"]) == (api, ways)
    assert "auth_type" not in made


def test_logging_in_at_gitlab_needs_no_server_of_our_own() -> None:
    made = SETTINGS["backend"]

    assert (made["auth_type"], made["app_id"]) == ("pkce", "3f2a9c")
    assert made["auth_methods"] == ["oauth", "token"]


def test_somebody_looks_at_every_change_when_that_is_asked_for() -> None:
    asked = settings_of(GITLAB.model_copy(update={"nakijken": "ja"}))

    assert (SETTINGS["publish_mode"], asked["publish_mode"]) == ("simple", "editorial_workflow")


def test_the_same_register_gives_the_same_settings() -> None:
    register = read_register(ECHT / "data").register
    assert register

    assert editor_settings(register, GITLAB) == editor_settings(register, GITLAB)


def test_a_new_action_is_right_also_where_another_has_two_owners() -> None:
    """Then the form asks for no owner: a choice of one would lose the others."""
    register = read_register(GOED / "data").register
    assert register
    first = register.acties[0].model_copy(update={"trekker": ("team-zorg", "bureau")})
    two = register.model_copy(update={"acties": (first, *register.acties[1:])})

    forms = {one["name"]: one for one in editor_settings(two, GITLAB)["collections"]}
    owner = next(one for one in forms["acties"]["fields"] if one["name"] == "trekker")
    assert owner == {"name": "trekker", "widget": "hidden", "default": "onbekend"}


def test_an_owner_and_a_theme_can_be_added() -> None:
    """The real program does so in `python -m tests.editor.sveltia`."""
    roles = next(one for one in COLLECTIONS["lijsten"]["files"] if one["name"] == "rollen")
    rows = roles["fields"][0]

    assert (rows["root"], rows.get("allow_add", True)) == (True, True)
    assert {"id", "naam", "uitleg", "soort"} <= {one["name"] for one in rows["fields"]}
    assert COLLECTIONS["themas"]["create"]
    assert COLLECTIONS["plannen"]["create"]


def test_parts_of_a_list_are_called_in_words() -> None:
    assert field_of("acties", "eerdere_trekkers")["label_singular"] == "eerdere trekker"
