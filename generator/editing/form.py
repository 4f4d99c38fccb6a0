"""The form in the browser: the portal's settings in, the configuration of Decap CMS out."""

from collections.abc import Mapping
from typing import Any

from generator.editing.form_fields import fields_of
from generator.model.plan import Plan

FORMAT = "hoinghi"
"""The name of the file format that the form's own script registers with Decap."""


def form_config(settings: Mapping[str, Any], plans_folder: str) -> dict[str, Any]:
    """Return Decap's configuration: ``settings`` (backend and whatever else) with our own over it.

    A new plan goes into the folder of the year it is written in, under its id.
    """
    plans: dict[str, Any] = {
        "name": "plans",
        "label": "Kế hoạch",
        "label_singular": "kế hoạch",
        "description": "Mỗi kế hoạch là một trang trên cổng và các tệp lịch của nó.",
        "folder": plans_folder,
        "path": "{{year}}/{{slug}}",
        "slug": "{{fields.id}}",
        "extension": "yml",
        "format": FORMAT,
        "create": True,
        "identifier_field": "title",
        "summary": "{{fields.title}} ({{dirname}}/{{filename}}.yml)",
        "media_folder": "",  # beside the plan
        "public_folder": "",
        "editor": {"preview": False},
        "fields": fields_of(Plan),
    }
    ours: dict[str, Any] = {
        "locale": "vi",
        "show_preview_links": False,
        "media_folder": f"{plans_folder}/tep",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [plans],
    }
    return {**settings, **ours}
