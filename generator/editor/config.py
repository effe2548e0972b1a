"""The settings of Sveltia CMS, made from the model: where the files are, and a form for each kind of file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.alphabet import capital, dutch_order
from generator.editor.form_fields import FormField, FormMaker, Names, Reference, References
from generator.layout.asked import LABELS, Choice
from generator.model.beheer import Beheer
from generator.model.fields import Record, SoortBeheer, een_of_lijst
from generator.model.onderwerpen import kinds_left_out
from generator.model.organisatie import Kop, Organisatie
from generator.model.register import KINDS, Kind, Register

# The settings of the site itself, what a command writes, tables, and what lets something through
# that the checks would stop.
_NOT_HERE = frozenset(
    {
        "organisatie",
        "controles",
        "ophalingen",
        "rondes",
        "rapporten",
        "metingen",
        "toegestaan",
        "waarden",
    }
)
_NEWS = "voortgang"
# Where a plural is not the name of its kind with a capital.
_CALLED = {"themas": "Thema’s", "risicos": "Risico’s", "vervang": "Stijve woorden"}
_LISTS, _WHOLE = "lijsten", "hele-organisatie"
_NEVER_GONE = "Wat op de site stond, verdwijnt niet. Je kunt hier daarom niets weghalen."
_NEW_NEWS = (
    "Vertel wat er is gebeurd. Nieuws is altijd een nieuw bestand. Schrijf geen namen van mensen."
)
_OLD_NEWS = "Dit is het nieuws dat er al is. Lees het hier. Veranderen kan niet: maak nieuw nieuws."
_MARKDOWN = "Wat tussen [[ en ]] staat, vult de site zelf in. Laat dat staan."
_YAML = {"extension": "yml", "format": "yaml"}
_CHANGES_OF_LIST = ("allow_add", "allow_remove", "allow_duplicate", "allow_reorder")
# No entry holds this, so nothing that is there already can be opened and changed.
_NOTHING = "(nieuw)"
_COMMITS = {
    "create": "{{collection}}: {{slug}} is nieuw",
    "update": "{{collection}}: {{slug}} aangepast",
    "delete": "{{collection}}: {{slug}} weggehaald",
    "uploadMedia": "Bestand {{path}} is nieuw",
    "deleteMedia": "Bestand {{path}} weggehaald",
}
_PICTURES = "content/beelden"
_GITHUB, _GITHUB_API = "https://github.com", "https://api.github.com"
# Where the two programs that can be at any address listen.
_API: Mapping[SoortBeheer, str] = {"gitlab": "/api/v4", "gitea": "/api/v1", "github": "/api/v3"}


def editor_settings(register: Register, beheer: Beheer) -> dict[str, Any]:
    """Everything that Sveltia CMS must know. The same register gives the same settings."""
    organisatie = register.organisatie
    listed = frozenset(_with_lists(register))
    maker = FormMaker(_references(), _names(register), organisatie, listed)
    return {
        "load_config_file": False,
        "backend": backend(beheer),
        "publish_mode": "editorial_workflow" if beheer.nakijken == "ja" else "simple",
        **_called(organisatie),
        "media_folder": _PICTURES,
        "public_folder": "/beelden",
        # Names of files are codes, and those have capitals.
        "slug": {"encoding": "ascii", "clean_accents": True, "lowercase": False},
        "editor": {"preview": False},
        "output": {
            "omit_empty_optional_fields": True,
            # Plain YAML of the editing page is read as something else by other programs.
            "yaml": {"quote": "single", "indent_size": 2},
        },
        "collections": [*_collections(maker)],
    }


def _with_lists(register: Register) -> Iterator[tuple[type[Record], str]]:
    """The fields that hold one value or a list, and do hold a list somewhere."""
    for kind in KINDS:
        names = [name for name, info in kind.record.model_fields.items() if een_of_lijst(info)]
        records = getattr(register, kind.name) if names else ()
        for name in names:
            if any(isinstance(getattr(record, name), tuple) for record in records):
                yield kind.record, name


def backend(beheer: Beheer) -> dict[str, Any]:
    """Where the files are kept, and how people log in there."""
    adres = beheer.adres.rstrip("/")
    api = _GITHUB_API if adres == _GITHUB else adres + _API[beheer.soort]
    made: dict[str, Any] = {
        "name": beheer.soort,
        "repo": beheer.project,
        "branch": beheer.tak,
        "api_root": api,
        "base_url": adres,
        "commit_messages": _COMMITS,
        "auth_methods": ["oauth", "token"] if beheer.app_id else ["token"],
    }
    if beheer.app_id:
        made["app_id"] = beheer.app_id
    if beheer.app_id and beheer.soort == "gitlab":
        made["auth_type"] = "pkce"  # logging in needs no server of our own
    return made


def _called(organisatie: Organisatie) -> dict[str, str]:
    names = {"app_title": f"Beheer – {organisatie.site_naam}"}
    if organisatie.site:
        names |= {"site_url": organisatie.site.rstrip("/"), "display_url": organisatie.site}
    return names


def _collections(maker: FormMaker) -> Iterator[dict[str, Any]]:
    """Every form. Without dividers: a tree of choices may not hold those (WCAG 1.3.1)."""
    yield from _news(maker, next(kind for kind in KINDS if kind.name == _NEWS))
    yield from (_folder(maker, kind) for kind in _kinds(maker, folder=True))
    whole = [_whole(maker, kind) for kind in _kinds(maker, folder=False) if not kind.many]
    lists = [_list(maker, kind) for kind in _kinds(maker, folder=False) if kind.many]
    yield _files(_WHOLE, "De hele organisatie", whole)
    yield _files(_LISTS, "Lijsten", lists)
    yield from _texts(maker)


def _kinds(maker: FormMaker, *, folder: bool) -> list[Kind]:
    """The kinds with a file for each record, or with all their records in one."""
    not_here = {*_NOT_HERE, _NEWS, *kinds_left_out(maker.organisatie)}
    kinds = (kind for kind in KINDS if kind.name not in not_here)
    return [kind for kind in kinds if ("{" in kind.path) is folder]


def _news(maker: FormMaker, kind: Kind) -> Iterator[dict[str, Any]]:
    """Two views of the same files: one makes new ones, the other only shows what is there."""
    fields = kind.record.model_fields
    asked = [maker.field(name, fields[name], kind.record) for name in LABELS]
    known = [*map(_shown_only, maker.fields(kind.record))]
    same = {
        "folder": "data/voortgang",
        "path": "{{code}}/{{slug}}",
        "slug": {"template": "{{peildatum}}", "editable": False},
        **_YAML,
        "identifier_field": "peildatum",
        "delete": False,
        "duplicate": False,
    }
    yield {
        "name": "nieuws",
        "label": "Nieuws geven",
        "label_singular": "Nieuws",
        "description": _NEW_NEWS,
        **same,
        "create": True,
        "filter": {"field": "peildatum", "value": _NOTHING},
        "fields": asked,
    }
    yield {
        "name": kind.name,
        "label": "Nieuws lezen",
        "label_singular": "Nieuws",
        "description": _OLD_NEWS,
        **same,
        "create": False,
        "summary": "{{slug}}",
        "fields": known,
    }


def _shown_only(field: FormField) -> FormField:
    """A field that nobody can change, with all that is inside it."""
    made = field | {"readonly": True, "required": False}
    if field["widget"] == "hidden":
        return field
    if field["widget"] == "list":
        made |= dict.fromkeys(_CHANGES_OF_LIST, False)
    if "fields" in field:
        made["fields"] = [*map(_shown_only, field["fields"])]
    if "field" in field:
        made["field"] = _shown_only(field["field"])
    return made


def _folder(maker: FormMaker, kind: Kind) -> dict[str, Any]:
    """A kind with a file for each record."""
    folder, _, name = kind.path.rpartition("/")
    key = name.removeprefix("{").removesuffix("}.yml")
    called = "titel" if "titel" in kind.record.model_fields else key
    return {
        "name": kind.name,
        "label": _label(kind),
        "label_singular": capital(kind.record.__name__.lower()),
        "description": _NEVER_GONE,
        "folder": f"data/{folder}",
        "slug": {"template": f"{{{{{key}}}}}", "editable": False},
        **_YAML,
        "identifier_field": called,
        "summary": " ".join(f"{{{{{name}}}}}" for name in dict.fromkeys((key, called))),
        "create": True,
        "delete": False,
        "duplicate": False,
        "fields": maker.fields(kind.record),
    }


def _files(name: str, label: str, files: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "label": label, "format": "yaml", "files": files}


def _whole(maker: FormMaker, kind: Kind) -> dict[str, Any]:
    """A kind of which there is one record, in one file."""
    return {
        "name": kind.name,
        "label": _label(kind),
        "file": f"data/{kind.path}",
        "fields": maker.fields(kind.record),
    }


def _list(maker: FormMaker, kind: Kind) -> dict[str, Any]:
    """A kind with all its records in one file: the file is a list."""
    rows: FormField = {
        "name": kind.name,
        "label": _label(kind),
        "widget": "list",
        "root": True,
        "label_singular": kind.record.__name__.lower(),
        "collapsed": True,
        "allow_remove": False,
        "fields": maker.fields(kind.record),
    }
    return {"name": kind.name, "label": _label(kind), "file": f"data/{kind.path}", "fields": [rows]}


def _texts(maker: FormMaker) -> Iterator[dict[str, Any]]:
    """The texts in content/: on pages that are there, because a new one must also come in the menu."""
    body: FormField = {
        "name": "body",
        "label": "De tekst van de pagina",
        "hint": _MARKDOWN,
        "widget": "markdown",
        # The other mode puts a backslash before what the site fills in.
        "modes": ["raw"],
        "required": False,
    }
    for name, label, folder in (
        ("teksten", "Teksten", "content"),
        *_of_themes(maker.organisatie),
        ("teksten-acties", "Teksten bij acties", "content/acties"),
    ):
        yield {
            "name": name,
            "label": label,
            "folder": folder,
            "extension": "md",
            "format": "yaml-frontmatter",
            "create": False,
            "delete": False,
            "duplicate": False,
            "identifier_field": "title",
            "fields": [*maker.fields(Kop), body],
        }


def _of_themes(organisatie: Organisatie) -> tuple[tuple[str, str, str], ...]:
    """The texts of themes, where the site has themes."""
    if not organisatie.met("themas"):
        return ()
    return (("teksten-themas", "Teksten bij thema’s", "content/themas"),)


def _references() -> References:
    """How to refer to a record of each kind."""
    return {kind.name: _reference(kind) for kind in KINDS if kind.key}


def _reference(kind: Kind) -> Reference:
    key = kind.key[0]
    name = "titel" if "titel" in kind.record.model_fields else "naam"
    if kind.many:
        rows = f"{kind.name}.*."
        return Reference(_LISTS, rows + key, (rows + name,), kind.name)
    return Reference(kind.name, key, (key, name))


def _names(register: Register) -> Names:
    """The roles that are there: the only kind that must be answered with `onbekend` when nobody knows."""
    roles = sorted(register.rollen, key=lambda rol: dutch_order(rol.naam))
    return {"rollen": tuple(Choice(rol.id, capital(rol.naam)) for rol in roles)}


def _label(kind: Kind) -> str:
    return _CALLED.get(kind.name, capital(kind.name))
