"""The form in the browser: the portal's settings in, the configuration of Decap CMS out."""

from collections.abc import Mapping
from typing import Any

from generator.editing.form_fields import fields_of
from generator.model.plan import Plan

FORMAT = "hoinghi"
"""The name of the file format that the form's own script registers with Decap."""


def form_config(settings: Mapping[str, Any], site_url: str, plans_folder: str) -> dict[str, Any]:
    """Return Decap's configuration: ``settings`` (backend and more) with our own over it."""
    return {
        **settings,
        "locale": "vi",
        "site_url": site_url,
        "media_folder": f"{plans_folder}/tep",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [_plans(plans_folder)],
    }


def _plans(folder: str) -> dict[str, Any]:
    """Return what Decap has to know of the plans.

    A new one goes into the folder of the year it is written in, under its id; what is attached to
    it, beside it; a link leads to its page.
    """
    return {
        "name": "plans",
        "label": "Kế hoạch",
        "label_singular": "kế hoạch",
        "description": "Mỗi kế hoạch là một trang trên cổng và các tệp lịch của nó.",
        "folder": folder,
        "path": "{{year}}/{{slug}}",
        "slug": "{{fields.id}}",
        "extension": "yml",
        "format": FORMAT,
        "create": True,
        "identifier_field": "title",
        "summary": "{{fields.title}} ({{dirname}}/{{filename}}.yml)",
        "preview_path": "{{dirname}}/{{filename}}/",
        "media_folder": "",
        "public_folder": "",
        "editor": {"preview": False},
        "fields": fields_of(Plan),
    }
