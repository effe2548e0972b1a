"""One thing that a file says about itself, and what it may give away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# "who" names a person, "where" is a place, "device" is the number of one camera, "small" is an
# older small copy of the picture, "behind" is what no program shows, "text" is anything else.
Gives = Literal["who", "where", "device", "small", "behind", "text"]

_WHO_TEXT = """
artist author authors creator creators xpauthor cameraownername ownername copyright copyrightnotice rights owner
by-line writer credit contact byline captionwriter creatorcontactinfo personinimage personinimagename
persondisplayname authorsposition imagecreatorname copyrightownername licensorname ciemailwork citelwork
ciadrextadr ciadrcity usageterms lastmodifiedby initial-creator manager company
"""
_WHO = frozenset(_WHO_TEXT.split())
_WHERE = ("gps", "sublocation", "sub-location")
_DEVICE = frozenset(
    {"bodyserialnumber", "lensserialnumber", "serialnumber", "cameraserialnumber", "imageuniqueid"}
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of a file: its name, its value as text, and what it gives away."""

    name: str
    value: str
    gives: Gives


def fact(name: str, value: str) -> Fact:
    """A property, with what its name says that it gives away."""
    small = name.lower().replace(" ", "")
    if small in _WHO:
        return Fact(name, value, "who")
    if small.startswith(_WHERE):
        return Fact(name, value, "where")
    if small in _DEVICE:
        return Fact(name, value, "device")
    return Fact(name, value, "text")
