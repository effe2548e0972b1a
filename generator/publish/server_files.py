"""Files to include for the usual web servers: what to send with each page. All say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from generator.publish.policies import Policies

# What goes with every file, besides the policy.
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_POLICY = "Content-Security-Policy"
# A browser asks each time whether a file changed; what has its own digest in its name never does.
_ASK = "no-cache"
_FOR_EVER = "public, max-age=31536000, immutable"
_NEVER_CHANGES = r"\.[0-9a-f]{8}\.min\.css$"
# What each kind of file is; a server may know others, or none.
_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "mjs": "text/javascript",
    "txt": "text/plain",
    "csv": "text/csv",
    "ics": "text/calendar",
    "xml": "application/xml",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "gz": "application/gzip",
}
_WORDS = tuple(_TYPES[end] for end in ("css", "js", "txt", "csv", "ics", "xml", "json", "svg"))


@dataclass(frozen=True, slots=True)
class ServerInput:
    """What a server must know: the folder (absolute, with '/'), the path of the site ('/' or '/inclusie/'), and what its pages may load.

    With `brotli` there are copies made with that, which only a server with a module for it can send.
    """

    folder: str
    base: str
    policies: Policies
    brotli: bool = False


def server_files(served: ServerInput) -> Mapping[str, str]:
    """Each file by its name."""
    return {
        "nginx.conf": _text(_nginx(served)),
        "apache.conf": _text(_apache(served)),
        "web.config": _text(_iis(served)),
    }


def _nginx(served: ServerInput) -> Iterator[str]:
    yield "# Voor nginx. Zet in het blok 'server': include <dit bestand>;"
    yield f'set $voortgang_mag "{served.policies.usual}";'
    for address, policy in served.policies.others.items():
        yield f'if ($uri ~ "{_pattern(served, address)}") {{ set $voortgang_mag "{policy}"; }}'
    yield f'set $voortgang_bewaar "{_ASK}";'
    yield f'if ($uri ~ "{_NEVER_CHANGES}") {{ set $voortgang_bewaar "{_FOR_EVER}"; }}'
    yield "absolute_redirect off;"
    yield "server_tokens off;"
    yield f"location {served.base} {{"
    yield f'    alias "{served.folder}/";'
    yield "    index index.html;"
    yield "    autoindex off;"
    yield "    charset utf-8;"
    yield f"    charset_types {' '.join(_WORDS)};"
    yield f"    types {{ {' '.join(f'{kind} {end};' for end, kind in _TYPES.items())} }}"
    yield "    gzip_static on;"
    if served.brotli:
        yield "    brotli_static on; # module ngx_brotli; op Debian: libnginx-mod-http-brotli-static"
    yield f"    error_page 404 {served.base}404.html;"
    yield f"    error_page 403 =404 {served.base}404.html;"
    yield f"    add_header {_POLICY} $voortgang_mag always;"
    yield "    add_header Cache-Control $voortgang_bewaar always;"
    for name, value in _HEADERS.items():
        yield f'    add_header {name} "{value}" always;'
    yield "}"


def _apache(served: ServerInput) -> Iterator[str]:
    yield "# Voor Apache 2.4, met mod_headers, mod_alias, mod_dir en mod_mime. Zet in 'VirtualHost': Include <dit bestand>"
    yield f'Alias "{served.base}" "{served.folder}/"'
    yield f'<Directory "{served.folder}">'
    yield "    Require all granted"
    yield "    AllowOverride None"
    yield "    Options -Indexes +FollowSymLinks"
    yield "    DirectoryIndex index.html"
    yield f"    ErrorDocument 404 {served.base}404.html"
    yield f"    ErrorDocument 403 {served.base}404.html"
    yield "    AddDefaultCharset utf-8"
    yield from (f"    AddType {kind} .{end}" for end, kind in _TYPES.items())
    yield "    <IfModule mod_deflate.c>"
    yield f"        AddOutputFilterByType DEFLATE {_TYPES['html']} {' '.join(_WORDS)}"
    yield "    </IfModule>"
    yield "</Directory>"
    yield f'<Location "{served.base}">'
    yield f'    Header always set {_POLICY} "{served.policies.usual}"'
    yield f'    Header always set Cache-Control "{_ASK}"'
    for name, value in _HEADERS.items():
        yield f'    Header always set {name} "{value}"'
    yield "</Location>"
    for address, policy in served.policies.others.items():
        yield f'<LocationMatch "{_pattern(served, address)}">'
        yield f'    Header always set {_POLICY} "{policy}"'
        yield "</LocationMatch>"
    yield f'<LocationMatch "{_NEVER_CHANGES}">'
    yield f'    Header always set Cache-Control "{_FOR_EVER}"'
    yield "</LocationMatch>"


def _iis(served: ServerInput) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield "<!-- Voor IIS. Zet dit in de instellingen van de site (applicationHost.config, binnen 'location'). -->"
    yield "<configuration>"
    yield from _iis_part(served.policies.usual, "  ")
    for address, policy in served.policies.others.items():
        yield f'  <location path="{escape(address.rstrip("/"))}">'
        yield '    <system.webServer><httpProtocol><customHeaders><remove name="Content-Security-Policy" />'
        yield f'      <add name="{_POLICY}" value="{escape(policy)}" />'
        yield "    </customHeaders></httpProtocol></system.webServer>"
        yield "  </location>"
    yield "</configuration>"


def _iis_part(policy: str, margin: str) -> Iterator[str]:
    headers = {_POLICY: policy, "Cache-Control": _ASK, **_HEADERS}
    yield f"{margin}<system.webServer>"
    yield f'{margin}  <directoryBrowse enabled="false" />'
    yield f'{margin}  <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>'
    yield f'{margin}  <httpErrors errorMode="Custom" existingResponse="Replace">'
    for status in (403, 404):
        yield f'{margin}    <remove statusCode="{status}" />'
        yield f'{margin}    <error statusCode="{status}" path="404.html" responseMode="File" />'
    yield f"{margin}  </httpErrors>"
    yield f"{margin}  <staticContent>"
    for end, kind in _TYPES.items():
        yield f'{margin}    <remove fileExtension=".{end}" />'
        yield f'{margin}    <mimeMap fileExtension=".{end}" mimeType="{kind}" />'
    yield f"{margin}  </staticContent>"
    yield f"{margin}  <httpProtocol><customHeaders>"
    for name, value in headers.items():
        yield f'{margin}    <add name="{name}" value="{escape(value)}" />'
    yield f"{margin}  </customHeaders></httpProtocol>"
    yield f"{margin}</system.webServer>"


def _pattern(served: ServerInput, address: str) -> str:
    """A page by its address, with or without the name of its file."""
    ends = r"(index\.html)?" if address.endswith("/") or not address else ""
    return f"^{re.escape(served.base + address)}{ends}$"


def _text(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"
