"""What cameras, scanners and programs call a file: words that say nothing of what is in it."""

from __future__ import annotations

import re

_KIND = r"(?:png|jpe?g|jfif|gif|webp|avif|svg|bmp|tiff?|heic|heif|pdf|psd|ai|eps|indd|pptx?|docx?)"
# A camera or telephone, with its number: IMG_2041, DSC_0417, PXL_20240501_1234, P1010234.
_CAMERA = (
    r"_?(?:fb[_-]?img|received|img|imag|dsc[nf]?|dcim|pxl|mvimg|gopr|gx|pict|cimg|hpim|kif|vid|burst|panorama|signal)[ _-]?\d{3,}"
    r"|_?(?:img|dsc|dscn|pxl|vid)[ _-]\d+|img-\d{8}-wa\d+|_mg_\d{3,}|p\d{6,}|\d{8}[_-]\d{4,6}|\d{6,}"
)
# A program that made a picture of a page or a paper, with a day or a number.
_PROGRAM = (
    r"(?:scan|scanned|scanner|screen ?shot|screenshot|screenclip|schermafbeelding|schermafdruk|schermopname|schermfoto|snip|knipsel|capture"
    r"|afbeelding|image|images|foto|photo|picture|pic|plaatje|bild|untitled|naamloos|unnamed|ontwerp zonder titel|naamloos ontwerp|untitled design"
    r"|whatsapp[ -](?:image|afbeelding|video|foto)|bijlage|attachment|download|clip|thumbnail|thumb)"
)
_VERSION = (
    r"(?:kopie|copy|bewerkt|edited|edit|def|definitief|final|finaal|concept|crop|bijgesneden|verkleind|klein|groot|small|large"
    r"|v ?\d+|versie ?\d+|\d+ ?[x×] ?\d+|rgb|cmyk|hr|lr|2x|transparant)"
)
# Taken whole or not at all, so that a long row of digits is read once.
_BEHIND = rf"(?>{_VERSION}|\(?\d[\d.:_-]*+\)?|at|om|op|am|pm)(?![^\W_])"
# A thing that is one of many versions: 'logo v2', 'banner def (2)'.
_THING = r"(?:banner|header|logo|hero|icoon|icon|foto|flyer|poster|omslag|cover)(?: \w+)?"
# The stock of a seller of photos.
_STOCK = r"(?:i?stock(?:photo)?|shutterstock|adobestock|gettyimages|depositphotos|dreamstime|pexels|pixabay|unsplash|freepik|photo)[ _-][\w-]*\d{3,}[\w-]*"
_SIZE = r"\d+ ?[x×] ?\d+(?: ?px| pixels)?|[\d.,]+ ?[kKmM][bB]"
_CODE = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{10,}|(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,}"
# One piece with an underscore, or with a dash before what only a file has behind its name.
_PIECE = rf"[\w-]*[^\W_]_[\w-]+|[\w]+(?:-\w+)*-{_VERSION}(?:-\d+)?"
_AS_FILE = re.compile(
    rf"[\w %()&+,.'-]+\.{_KIND}|(?:{_CAMERA})(?:[ _(-].*)?|{_PROGRAM}(?:[ _-]*+{_BEHIND})++|{_THING}(?:[ _-]+{_VERSION})+(?: ?\(\d+\))?|{_STOCK}|{_SIZE}|{_CODE}"
    r"|/[\w-]+/[\w/-]+|(?:https?://|www\.|file:|blob:|data:)\S+|[a-z]:\\.+",
    re.IGNORECASE,
)
_ONE_PIECE = re.compile(_PIECE, re.IGNORECASE)
_FEWEST_LETTERS = 6


def is_name_of_file(text: str) -> bool:
    """Whether a text is what a program would call a file, with or without its kind behind it."""
    return _AS_FILE.fullmatch(text) is not None


def may_be_name_of_file(text: str) -> bool:
    """Whether a text is one piece as a file has for a name; a thing can be called so too."""
    is_one = len(text) >= _FEWEST_LETTERS and " " not in text
    return is_one and _ONE_PIECE.fullmatch(text) is not None
