"""MkDocs run from our own commands: its settings read, the site built, the preview served."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands import build, serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.mkdocs_plugin.plugin import HoinghiPlugin
from generator.pipeline import Walk


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended: what the walk gave, and whether the site was published."""

    walk: Walk | None
    published: bool
    site_dir: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the other commands need to know of mkdocs.yml."""

    plans: Path
    """The folder of the plans."""
    site_path: str
    """The path of the portal on its host, with slashes at both ends."""
    site: Path
    """The folder that a build writes."""


class SettingsError(Exception):
    """mkdocs.yml cannot be used; the text says why, in the words of MkDocs."""


def settings(config_file: Path) -> Settings:
    """Read mkdocs.yml; raise SettingsError where that cannot be done."""
    config, plugin = _loaded(config_file)
    plans = config_file.parent / plugin.config.plans_dir
    return Settings(plans, urlsplit(config.site_url or "/").path, Path(config.site_dir))


def _loaded(config_file: Path) -> tuple[MkDocsConfig, HoinghiPlugin]:
    try:
        config = load_config(str(config_file))
    except MkDocsException as error:
        raise SettingsError(str(error)) from error
    plugin = config.plugins.get("hoinghi")
    if not isinstance(plugin, HoinghiPlugin):
        raise SettingsError("plugins: hoinghi?")
    return config, plugin


def build_site(config_file: Path) -> Outcome:
    """Build the site as ``mkdocs build`` does."""
    config, plugin = _loaded(config_file)
    target = config.site_dir
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build.build(config)
    except Abort:
        plugin.whole = False
    finally:
        config.plugins.on_shutdown()
    return Outcome(getattr(plugin, "walk", None), plugin.whole, target)


def serve_site(config_file: Path, address: str) -> None:
    """Serve a live preview until interrupted."""
    serve.serve(str(config_file), dev_addr=address)
