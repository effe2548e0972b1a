"""Makes the live preview of MkDocs quick, and lets it say on a page what is wrong."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from generator.layout.template import CODE_OF_THEME
from generator.mkdocs_late import LATEST, LateSite, set_aside
from generator.preview.last_build import LastBuild
from generator.preview.late_pages import LatePages
from generator.preview.watcher import Watcher

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

# Our watcher has waited already until nothing changes.
_NO_DELAY_SECONDS = 0.001
# Where the menu stands from one step of a build to the next.
_MENU = "menu"


def on_pre_build(config: MkDocsConfig) -> None:
    """Hear what the first build of a preview warns for; it is over when we are asked to serve."""
    if config.extra["voorbeeld"]:
        _listener(config)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """MkDocs makes this anew for each build; what it compiled need not be compiled again.

    In a preview a page is made when somebody opens it, with what there is now.
    """
    env.bytecode_cache = CODE_OF_THEME
    if config.extra["voorbeeld"]:
        by_place = {file.dest_uri: file for file in set_aside(files)}
        made, menu = config.extra["voortgang"], config.extra[_MENU]
        site = LateSite(config, made, files, menu, env, by_place)
        site.check_links()
        LATEST.site = site
    return env


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Keep the menu for the pages that are made later."""
    config.extra[_MENU] = nav
    return nav


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Watch with our own watcher: that of MkDocs looks twice a second. The first build is over by now."""
    watched = [config.docs_dir, str(config.config_file_path)]
    for path in watched:
        server.unwatch(path)
    server.observer = Watcher()  # type: ignore[assignment]  # does what the server asks of one
    server.build_delay = _NO_DELAY_SECONDS
    for path in watched:
        server.watch(path)
    told = _listener(config)
    told.tell()
    late = LatePages(Path(config.site_dir), LATEST)
    server.builder = late.after(told.told_by(builder))
    pages = late.on_pages(server.get_app())  # type: ignore[arg-type]
    server.set_app(told.on_pages(pages))
    return server


def _listener(config: MkDocsConfig) -> LastBuild:
    """What hears MkDocs from the first time it is asked for; always the same one."""
    log = logging.getLogger("mkdocs")
    for handler in log.handlers:
        if isinstance(handler, LastBuild):
            return handler
        handler.setLevel(logging.ERROR)  # a warning is for the page, and not for the terminal
    told = LastBuild(Path(config.docs_dir))
    log.setLevel(logging.WARNING)
    log.addHandler(told)
    # MkDocs says the same thing once in its life, also when somebody makes the mistake again.
    logging.getLogger("mkdocs.commands.build").filters.clear()
    return told
