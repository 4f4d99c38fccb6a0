"""Atom documents (RFC 4287): ChangeFeed in, bytes out."""

from datetime import datetime
from xml.etree import ElementTree as ET

from generator.rendering.calendar_text import clean_line
from generator.views.change_feeds import ChangeFeed, FeedEntry

_ATOM = "http://www.w3.org/2005/Atom"
_TYPE = "application/atom+xml"


def atom_bytes(feed: ChangeFeed) -> bytes:
    """Serialise a feed."""
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "vi"})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(feed.updated))
    _text(ET.SubElement(root, "author"), "name", feed.author)
    ET.SubElement(root, "link", {"rel": "self", "type": _TYPE, "href": feed.source})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.url})
    for entry in feed.entries:
        _put_entry(root, entry)
    ET.indent(root)
    text: bytes = ET.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + text + b"\n"


def _put_entry(root: ET.Element, entry: FeedEntry) -> None:
    element = ET.SubElement(root, "entry")
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "updated", _moment(entry.updated))
    ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    _text(element, "summary", "; ".join(entry.lines))


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, name).text = clean_line(words)


def _moment(when: datetime) -> str:
    return f"{when:%Y-%m-%dT%H:%M:%SZ}"
