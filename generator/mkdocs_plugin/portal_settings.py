"""MkDocs' settings in, the portal out; what is missing is told in Vietnamese."""

from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.model.portal import Portal


def portal_of(config: MkDocsConfig, uid_domain: str, form: object) -> Portal:
    """Return the portal that mkdocs.yml describes; ``form`` is what it says under ``admin``."""
    site_url = config.site_url or ""
    host = urlsplit(site_url).hostname
    if host is None:
        raise PluginError("mkdocs.yml: cần có site_url, ví dụ https://so.example.edu.vn/hoi-nghi/")
    if not uid_domain:
        raise PluginError(f"mkdocs.yml: trong mục hoinghi cần có uid_domain, ví dụ {host}")
    return Portal(config.site_name, site_url, uid_domain, _form(form))


def _form(settings: Any) -> dict[str, Any] | None:  # noqa: ANN401 - as mkdocs.yml has it
    match settings:
        case None | {"backend": {"name": str()}}:
            return settings
    raise PluginError(
        "mkdocs.yml: trong mục admin của hoinghi cần có backend với name (nơi giữ kho tệp),"
        " ví dụ backend: {name: gitlab, repo: so-gddt/hoi-nghi, branch: main}"
    )
