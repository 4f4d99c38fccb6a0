"""What a field of the model holds: pydantic's description of a field in, its kind out."""

from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic.fields import FieldInfo

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of values; of many, the kind of an entry."""

    of: Any
    validators: tuple[object, ...] = ()
    entry: "Kind | None" = None

    @property
    def one(self) -> "Kind":
        """The kind of an entry where there are many, else this one."""
        return self.entry or self

    def is_a(self, text: object) -> bool:
        """Whether this is ``text``: Id, Line, Text …, which differ in their validators alone."""
        return get_args(text)[1] in self.validators

    def part_of(self, wanted: type[Part]) -> type[Part] | None:
        """Return the class itself where it is one of ``wanted``."""
        return self.of if isinstance(self.of, type) and issubclass(self.of, wanted) else None


def kind_of(field: FieldInfo) -> Kind:
    """Return what ``field`` holds, whether or not it may be left out."""
    return _kind(field.annotation, tuple(field.metadata))


def _kind(annotation: Any, validators: tuple[object, ...] = ()) -> Kind:  # noqa: ANN401 - types
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return _kind(arguments[0], (*validators, *arguments[1:]))
    if get_origin(annotation) in (Union, UnionType):
        [inner] = (each for each in arguments if each is not NoneType)
        return _kind(inner, validators)
    if get_origin(annotation) is tuple:
        return Kind(tuple, validators, _kind(arguments[0]))
    return Kind(annotation, validators)
