"""The preview's page for a plan file that cannot be published: what is wrong, line by line."""

from dataclasses import dataclass

from generator.views.words import Link


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: where, what and how to mend it, and the line with a mark under the place."""

    place: str
    """``dòng 12, cột 5``."""
    words: str
    excerpt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FaultPage:
    """What stands in the preview where the page of a plan would be."""

    address: str
    file: str
    """``plans/2022/hai-phong.yml``."""
    faults: tuple[Fault, ...]

    @property
    def title(self) -> str:
        """The page's title."""
        return f"Chưa đăng được: {self.file}"

    @property
    def description(self) -> str:
        """The page's description, for the head."""
        return self.title

    @property
    def contents(self) -> tuple[Link, ...]:
        """The links to the sections: it has none."""
        return ()

    @property
    def messages(self) -> str:
        """Where the handbook explains all messages, seen from this page."""
        return "../" * (self.address.count("/") + 1) + "huong-dan/thong-bao/"
