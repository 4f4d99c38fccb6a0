"""The door to MkDocs, which nothing else imports: our plugin, and MkDocs run by our commands."""

from generator.mkdocs_plugin.plugin import HoinghiPlugin
from generator.mkdocs_plugin.programs import (
    Outcome,
    Settings,
    SettingsError,
    build_site,
    serve_site,
    settings,
)

__all__ = [
    "HoinghiPlugin",
    "Outcome",
    "Settings",
    "SettingsError",
    "build_site",
    "serve_site",
    "settings",
]
