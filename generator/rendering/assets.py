"""What pages are dressed in: style sheets, scripts and fonts, under names made of their content.

In: the components' files. Out: ``SiteFile`` values, and their addresses for the templates.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.rendering.files import SiteFile
from generator.rendering.slim import slim_script, slim_style
from generator.rendering.theme_styles import lean_styles, theme_files

_HERE = Path(__file__).parent
_VENDOR = _HERE / "vendor"

COMPONENTS = _HERE / "components"
"""A folder for each visible part: template, style and script together."""

ORDER = (
    "tokens",
    "foundation",
    "chrome",
    "icon",
    "mark",
    "action",
    "date_block",
    "facts",
    "bullets",
    "translation",
    "table",
    "device",
    "frame",
    "search",
    "offline",
    "qr",
    "moments",
    "copy_link",
    "calendar",
    "today",
    "rehearsal",
    "hall",
    "contents",
    "plan",
    "occasion",
    "programme",
    "places",
    "attendees",
    "contribution",
    "work",
    "papers",
    "document",
    "banner",
    "changes",
    "my_programme",
    "happening",
    "finder",
    "home",
    "months",
    "units",
    "fault",
    "handbook",
    "paper",
    "print",
)
"""The components in the order of the bundles: what others build on comes first."""

BUNDLE = "hoinghi"
"""The name of our pages' style sheet, and of the script that every page has."""
OVER_THEME = "over-theme"
"""The name of the style sheet of pages that have the whole of the theme's before it."""
AT_ONCE = "at-once"
"""The name of the script that our pages run before they are first shown."""

_BUILT_ON = {"qr": "lean-qr"}
"""Packages in ``vendor/`` whose ``exports`` a component's script on demand finds before it."""


@cache
def assets() -> tuple[SiteFile, ...]:
    """The style sheets and the script of every page, what is loaded on demand, and the fonts.

    Styles and scripts are named after their content.
    """
    parts = {name: tuple(_on_demand(name)) for name in ORDER}
    names = {name: [_name(file) for file in files] for name, files in parts.items() if files}
    script = f'"use strict";\nconst PARTS = {json.dumps(names)};\n{_every("js")}'
    ours = [name for name in ORDER if name != "handbook"]
    return (
        _bundle(BUNDLE, "css", lean_styles(_every("css", ours))),
        _bundle(OVER_THEME, "css", _every("css")),
        _bundle(BUNDLE, "js", f"(() => {{\n{script}\n}})();\n"),
        _bundle(AT_ONCE, "js", _joined(COMPONENTS / "frame/at_once", "js")),
        *(file for files in parts.values() for file in files),
        *_licences(),
        *_fonts(),
    )


@cache
def frame_files() -> dict[str, Any]:
    """The addresses of what the frame of a page asks for, by what the templates call them."""
    names = {
        (BUNDLE, "css"): "style",
        (OVER_THEME, "css"): "over_theme",
        (BUNDLE, "js"): "script",
        (AT_ONCE, "js"): "at_once",
    }
    parts = ((file.path, _name(file).split(".")) for file in assets())
    ours = {names[first, last]: path for path, (first, *_, last) in parts if (first, last) in names}
    fonts = [file.path for file in _fonts() if file.path.endswith(".woff2")]
    return theme_files() | ours | {"fonts": fonts}


def _every(kind: str, names: Sequence[str] = ORDER) -> str:
    """All files of one kind that every page has, component by component."""
    texts = (_joined(COMPONENTS / name, kind) for name in names)
    return "\n".join(filter(None, texts))


def _on_demand(name: str) -> Iterator[SiteFile]:
    """A component's style and script for ``load(name)``, which gets what the script calls offered.

    The script comes last.
    """
    folder = COMPONENTS / name / "on_demand"
    if style := _joined(folder, "css"):
        yield _bundle(name, "css", style)
    if script := _package(name) + _joined(folder, "js"):
        start, end = "document.currentScript.offered = (() => {", "return offered;\n})();\n"
        yield _bundle(name, "js", f'{start}\n"use strict";\n{script}\n{end}')


def _package(name: str) -> str:
    """The package that a component's script on demand is built on, as npm has it."""
    if name not in _BUILT_ON:
        return ""
    text = (_VENDOR / _BUILT_ON[name] / "index.js").read_text(encoding="utf-8")
    return f"const exports = {{}};\n{text}\n"


def _licences() -> tuple[SiteFile, ...]:
    """The licences of the packages, which have to go where these go."""
    paths = (_VENDOR / name / "LICENSE" for name in sorted(_BUILT_ON.values()))
    return tuple(
        SiteFile(f"assets/{path.parent.name}.LICENSE.txt", path.read_bytes()) for path in paths
    )


def _joined(folder: Path, kind: str) -> str:
    """The files of one kind in a folder, in the order of their names."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"*.{kind}")))


def _bundle(name: str, kind: str, text: str) -> SiteFile:
    content = (slim_script(text) if kind == "js" else _with_fonts(slim_style(text))).encode()
    return SiteFile(f"assets/{name}.{sha256(content).hexdigest()[:8]}.{kind}", content)


def _with_fonts(style: str) -> str:
    """The style with the fonts under the names that they have in the site."""
    for font in (_HERE / "fonts").glob("*.woff2"):
        style = style.replace(font.name, _marked(font))
    return style


def _name(file: SiteFile) -> str:
    return file.path.rpartition("/")[2]


@cache
def _fonts() -> tuple[SiteFile, ...]:
    """The fonts with their licence, which has to go where they go."""
    files = sorted((_HERE / "fonts").glob("[!R]*"))
    return tuple(SiteFile(f"assets/fonts/{_marked(path)}", path.read_bytes()) for path in files)


def _marked(font: Path) -> str:
    """The name of a font with its content's mark, so that browsers may keep it for ever."""
    if font.suffix != ".woff2":
        return font.name
    return f"{font.stem}.{sha256(font.read_bytes()).hexdigest()[:8]}{font.suffix}"
