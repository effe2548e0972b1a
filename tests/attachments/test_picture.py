"""What a picture says besides what you see."""  # S6

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.attachments.fact import Fact
from generator.attachments.picture import read_picture
from tests.attachments.pictures import (
    ARTIST,
    DESCRIPTION,
    EXIF_MORE,
    FORMATS,
    SERIAL,
    WITH_EXIF,
    picture,
    with_exif,
    with_iptc,
    with_place,
    with_text,
    with_xmp,
)


def facts(data: bytes) -> list[Fact]:
    read = read_picture(data)
    assert read is not None
    return [fact for fact in read.facts if fact.value not in ("", "JFIF")]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_without_properties_says_nothing(kind: str) -> None:
    read = read_picture(picture(kind))

    assert read is not None
    assert (read.kind, [one for one in read.facts if one.gives != "text"]) == (kind, [])


@pytest.mark.parametrize("kind", WITH_EXIF)
def test_who_made_a_photo_is_read_from_exif(kind: str) -> None:
    data = with_exif(kind, ARTIST, "Jut Tester")

    assert Fact("Artist", "Jut Tester", "who") in facts(data)


@pytest.mark.parametrize("kind", WITH_EXIF)
def test_where_a_photo_was_made_is_read(kind: str) -> None:
    data = with_place(kind)

    assert [fact.gives for fact in facts(data) if fact.gives != "text"] == ["where"]


@pytest.mark.parametrize("kind", WITH_EXIF)
def test_the_number_of_a_camera_is_read(kind: str) -> None:
    data = with_exif(kind, SERIAL, "0042", EXIF_MORE)

    assert "device" in {fact.gives for fact in facts(data)}


@pytest.mark.parametrize("kind", WITH_EXIF)
def test_words_with_a_photo_are_read(kind: str) -> None:
    data = with_exif(kind, DESCRIPTION, "Mevrouw Jansen lacht")

    assert "Mevrouw Jansen lacht" in {fact.value for fact in facts(data)}


@pytest.mark.parametrize("kind", FORMATS)
def test_who_made_a_picture_is_read_from_xmp(kind: str) -> None:
    data = with_xmp(kind)

    assert Fact("creator", "Jut Tester", "who") in facts(data)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_place_in_xmp_is_read(kind: str) -> None:
    place = "xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='52,6N'"

    data = with_xmp(kind, "", place)

    assert "where" in {fact.gives for fact in facts(data)}


def test_who_stands_in_a_part_of_a_photo_is_read() -> None:
    region = (
        "<mwg-rs:Regions xmlns:mwg-rs='http://www.metadataworkinggroup.com/schemas/regions/'><mwg-rs:RegionList><rdf:Bag>"
        "<rdf:li mwg-rs:Name='Jut Tester'/></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    )

    data = with_xmp("jpeg", region)

    assert Fact("Name", "Jut Tester", "who") in facts(data)


@pytest.mark.parametrize(
    ("number", "gives"), [(80, "who"), (118, "who"), (92, "where"), (120, "text")]
)
def test_what_an_editor_wrote_in_a_jpg_is_read(number: int, gives: str) -> None:
    data = with_iptc(number, b"Jut Tester")

    assert ("Jut Tester", gives) in {(fact.value, fact.gives) for fact in facts(data)}


@pytest.mark.parametrize("packed", [False, True])
def test_the_texts_of_a_png_are_read(*, packed: bool) -> None:
    data = with_text("Author", "Jut Tester", packed=packed)

    assert Fact("Author", "Jut Tester", "who") in facts(data)


def test_a_remark_in_a_gif_is_read() -> None:
    data = picture("gif", comment=b"Foto van mevrouw Jansen")

    assert "Foto van mevrouw Jansen" in {fact.value for fact in facts(data)}


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_what_stands_behind_a_picture_is_seen(kind: str) -> None:
    whole = picture(kind)

    gives = {fact.gives for fact in facts(whole + b"IDAT what was cut off")}

    assert "behind" in gives
    assert "behind" not in {fact.gives for fact in facts(whole + b"\0\n")}


def test_a_photo_with_properties_has_nothing_behind_it() -> None:
    data = with_xmp("jpeg")

    assert "behind" not in {fact.gives for fact in facts(data)}


@given(st.sampled_from(FORMATS), st.data())
def test_a_cut_picture_is_read_or_refused_but_never_a_crash(kind: str, data: st.DataObject) -> None:
    whole = picture(kind)
    cut = data.draw(st.integers(0, len(whole) - 1))

    read = read_picture(whole[:cut])

    assert read is None or read.kind == kind


def test_what_is_no_picture_is_refused() -> None:
    assert read_picture(b"<svg onload='alert(1)'/>") is None
