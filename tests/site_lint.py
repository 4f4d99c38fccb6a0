"""A built site as a browser would walk it: a folder in, findings out (empty where all is well).

Independent of the generator and of MkDocs: only the files and the address they are served under.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href"}
"""The attributes that lead to another place."""
IDS = {"for", "form", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls"}
"""The attributes that name elements of the same page."""
NOT_FOUND = "404.html"
"""The one page that is served at any address, so its links begin at the root."""
CSS_ADDRESS = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+["']([^"']+)"""
)
SCOPE = re.compile(r'new URL\("[^"]*",location\)')
"""The one place where an inline script of Material's differs from page to page."""


@dataclass(frozen=True)
class Element:
    """A start tag."""

    line: int
    tag: str
    attributes: dict[str, str]


@dataclass
class Page(HTMLParser):
    """A page taken apart."""

    path: str
    html: str
    elements: list[Element] = field(default_factory=list)
    texts: list[tuple[str, list[str]]] = field(default_factory=list)
    """The text of each title, h1, script and style."""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, list[str]]] = []
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(self.getpos()[0], tag, attributes))
        if tag in ("title", "h1", "script", "style"):
            self._open.append((tag, []))
            self.texts.append(self._open[-1])

    def handle_data(self, data: str) -> None:
        for _tag, text in self._open:
            text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def all(self, tag: str) -> list[dict[str, str]]:
        return [element.attributes for element in self.elements if element.tag == tag]

    def text(self, tag: str) -> list[str]:
        return ["".join(text).strip() for name, text in self.texts if name == tag]

    @cached_property
    def ids(self) -> Counter[str]:
        return Counter(each.attributes["id"] for each in self.elements if "id" in each.attributes)

    @property
    def address(self) -> str:
        """The page's address below the portal's."""
        return self.path.removesuffix("index.html")


class Site:
    """A folder of pages and files, and the address that they are served under."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url
        self.files = {
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        }
        paths = sorted(path for path in self.files if path.endswith(".html"))
        self.pages = {path: Page(path, self.read(path)) for path in paths}

    def read(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def target_fault(self, base: str, url: str) -> str | None:
        """Say what is wrong with an address of this site that stands in the file at ``base``."""
        target = urlsplit(urljoin(self.url + base, url))
        start = urlsplit(self.url).path
        path = unquote(target.path)
        if not path.startswith(start):
            return "leads out of the portal"
        path = path.removeprefix(start)
        file = f"{path}index.html" if path.endswith("/") or not path else path
        if file not in self.files:
            return "leads to nothing"
        if target.fragment and unquote(target.fragment) not in self.pages[file].ids:
            return "leads to no such place in the page"
        return None


def dead_links(site: Site) -> Iterator[str]:
    """Find addresses in pages that lead nowhere, or that are bound to one place on the web."""
    for page, element, url in _addresses(site):
        if _is_foreign(url):
            continue
        where = f"{page.path}:{element.line}: <{element.tag}> {url}"
        if url.startswith("/") and page.path != NOT_FOUND:
            yield f"{where} is not relative"
        elif fault := site.target_fault(page.address, url):
            yield f"{where} {fault}"


def dead_search_results(site: Site) -> Iterator[str]:
    """Find search results that lead nowhere."""
    for address in found_addresses(site):
        if fault := site.target_fault("", address):
            yield f"search: {address} {fault}"


def found_addresses(site: Site) -> Iterator[str]:
    """List what the search can lead to: pages, and sections of pages."""
    index = json.loads(site.read("search/index.js").partition("=")[2].removesuffix(";\n"))
    for address, *_names, sections in index["pages"]:
        yield address
        yield from (f"{address}#{index['headings'][heading][0]}" for heading, _words in sections)


def dead_style_addresses(site: Site) -> Iterator[str]:
    """Find what style sheets ask for that is not in the site."""
    for path in sorted(path for path in site.files if path.endswith(".css")):
        for match in CSS_ADDRESS.finditer(site.read(path)):
            url = next(filter(None, match.groups()), "")
            if url.startswith(("data:", "#")):
                continue
            fault = "is on another host" if _is_foreign(url) else site.target_fault(path, url)
            if fault:
                yield f"{path}: {url} {fault}"


def foreign_loads(site: Site) -> Iterator[str]:
    """Find what a browser would fetch, or prepare to fetch, from anywhere else."""
    for page, element, url in _addresses(site):
        canonical = element.attributes.get("rel") == "canonical" and url == site.url + page.address
        if element.tag != "a" and _is_foreign(url) and not canonical:
            yield f"{page.path}:{element.line}: <{element.tag}> {url}"


def links_out(site: Site) -> set[str]:
    """List the hosts, and the whole addresses of other schemes, that a reader may be led to."""
    urls = (url for _page, element, url in _addresses(site) if element.tag == "a")
    return {_host_or_whole(url) for url in urls if _is_foreign(url)}


def id_faults(site: Site) -> Iterator[str]:
    """Find ids given twice, and names of ids that are not there."""
    for page in site.pages.values():
        yield from (
            f"{page.path}: {count} times #{id_}" for id_, count in page.ids.items() if count > 1
        )
        for element in page.elements:
            for name in IDS & set(element.attributes):
                for id_ in element.attributes[name].split():
                    if id_ not in page.ids:
                        yield f"{page.path}:{element.line}: {name}={id_}"


def inline_code(site: Site) -> Iterator[str]:
    """Find styles and handlers in pages, which a strict content security policy refuses."""
    for page in site.pages.values():
        for element in page.elements:
            names = {name for name in element.attributes if name == "style" or name[:2] == "on"}
            if names or element.tag == "style":
                yield f"{page.path}:{element.line}: <{element.tag}> {sorted(names)}"


def inline_scripts(page: Page) -> Counter[str]:
    """Count the scripts that stand in a page, each by its hash, the page's depth left out."""
    scripts = zip(page.all("script"), page.text("script"), strict=True)
    return Counter(
        sha256(SCOPE.sub("", script).encode()).hexdigest()[:16]
        for attributes, script in scripts
        if script and attributes.get("type") not in ("application/json", "application/ld+json")
    )


def head_faults(site: Site) -> Iterator[str]:
    """Find pages without language, one heading, a title or a description of their own."""
    for page in site.pages.values():
        if [html.get("lang") for html in page.all("html")] != ["vi"]:
            yield f"{page.path}: is not in Vietnamese"
        if [bool(text) for text in page.text("h1")] != [True]:
            yield f"{page.path}: has the headings {page.text('h1')}"
    yield from _unlike(
        site, "title", {path: page.text("title") for path, page in site.pages.items()}
    )
    descriptions = {
        path: [meta["content"] for meta in page.all("meta") if meta.get("name") == "description"]
        for path, page in site.pages.items()
    }
    yield from _unlike(site, "description", descriptions)


def _unlike(site: Site, what: str, texts: dict[str, list[str]]) -> Iterator[str]:
    every = Counter(text for found in texts.values() for text in found)
    for path in site.pages:
        if [bool(text) for text in texts[path]] != [True]:
            yield f"{path}: has {len(texts[path])} times a {what}"
        elif every[texts[path][0]] > 1:
            yield f"{path}: shares its {what}"


def _addresses(site: Site) -> Iterator[tuple[Page, Element, str]]:
    for page in site.pages.values():
        for element in page.elements:
            for name in ADDRESSES & set(element.attributes):
                yield page, element, element.attributes[name]


def _is_foreign(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.scheme or parts.netloc)


def _host_or_whole(url: str) -> str:
    parts = urlsplit(url)
    return parts.hostname or url if parts.scheme in ("http", "https", "") else url
