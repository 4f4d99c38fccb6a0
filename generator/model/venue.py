"""Where: venues (địa điểm) and bridge points (điểm cầu)."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.model.fields import (
    Choice,
    Id,
    Line,
    Lines,
    Link,
    PlanPart,
    Reference,
    References,
    Text,
    Translation,
    WrittenCount,
    refers_to,
)
from generator.model.party import Parties

_COORDINATES = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)")


def _coordinates(text: str) -> str:
    match = _COORDINATES.fullmatch(text.strip())
    if match is None or abs(float(match[1])) > 90 or abs(float(match[2])) > 180:  # noqa: PLR2004
        raise PydanticCustomError("coordinates-unreadable", "not coordinates", {"text": text})
    return f"{match[1]},{match[2]}"


Coordinates = Annotated[str, AfterValidator(_coordinates)]
"""Latitude and longitude in degrees, WGS 84, such as ``20.8561,106.6822``."""


class Venue(PlanPart):
    """A place where an event is held (địa điểm), or who is to choose it."""

    id: Id = Field(title="Mã địa điểm", examples=["tthn"])
    name: Line | None = Field(
        default=None, title="Tên địa điểm", examples=["Trung tâm Hội nghị thành phố"]
    )
    translation: Translation = None
    hall: Line | None = Field(default=None, title="Hội trường, phòng", examples=["Hội trường lớn"])
    floor: Line | None = Field(default=None, title="Tầng", examples=["tầng 2"])
    address: Line | None = Field(
        default=None, title="Địa chỉ", examples=["số 18 Hoàng Diệu, Hồng Bàng, Hải Phòng"]
    )
    map: Link | None = Field(
        default=None, title="Liên kết bản đồ", examples=["https://maps.app.goo.gl/abc"]
    )
    coordinates: Coordinates | None = Field(
        default=None, title="Tọa độ (vĩ độ, kinh độ)", examples=["20.8561, 106.6822"]
    )
    rooms: Lines = Field(default=(), title="Các phòng", examples=["Phòng 201"])
    fallback: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("venues", or_words=True),
        title="Địa điểm dự phòng",
        examples=["nha-da-nang"],
    )
    chosen_by: Line | None = Field(
        default=None, title="Ai chọn địa điểm", examples=["do cụm trường lựa chọn"]
    )
    note: Text | None = Field(default=None, title="Ghi chú", examples=["gửi xe ở cổng sau"])


class BridgePointKind(Choice):
    """Whether it is the main point or one of many (điểm cầu trung tâm, cơ sở)."""

    CENTRAL = "central", "điểm cầu trung tâm"
    LOCAL = "local", "điểm cầu cơ sở"


class LocalPoint(PlanPart):
    """One bridge point of a list (một dòng trong danh sách điểm cầu)."""

    shorthand: ClassVar[str | None] = "name"

    name: Line = Field(title="Tên điểm cầu", examples=["Hội trường trường THCS Chu Văn An"])
    address: Line | None = Field(default=None, title="Địa chỉ", examples=["12 Lê Lợi"])
    units: Lines = Field(default=(), title="Các đơn vị tại điểm cầu", examples=["Trường THCS A"])
    head_count: WrittenCount | None = Field(default=None, title="Số người", examples=["45"])
    operators: Parties = Field(
        default=(), title="Ai phụ trách đường truyền", examples=["Tổ Tin học"]
    )
    note: Text | None = Field(default=None, title="Ghi chú", examples=["phòng họp tầng 2"])


class BridgePoint(PlanPart):
    """A bridge point, or a rule that makes many (điểm cầu)."""

    id: Id = Field(title="Mã điểm cầu", examples=["diem-cau-so"])
    name: Line = Field(title="Tên điểm cầu", examples=["Điểm cầu trung tâm"])
    kind: BridgePointKind = Field(
        default=BridgePointKind.LOCAL, title="Loại điểm cầu", examples=["central"]
    )
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Của những sự kiện nào (bỏ trống: hội nghị chính và mọi buổi trực tuyến)",
        examples=["hoi-nghi"],
    )
    venue: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("venues", or_words=True),
        title="Địa điểm",
        examples=["tthn"],
    )
    number: WrittenCount | None = Field(default=None, title="Số điểm cầu", examples=["9 điểm cầu"])
    rules: Annotated[tuple[Text, ...], Lines.__metadata__[0]] = Field(
        default=(), title="Cách bố trí điểm cầu", examples=["Mỗi cụm là 01 điểm cầu"]
    )
    points: tuple[LocalPoint, ...] = Field(default=(), title="Danh sách điểm cầu")
    operators: Parties = Field(
        default=(), title="Ai phụ trách đường truyền", examples=["Trung tâm Thông tin"]
    )
    head_count: WrittenCount | None = Field(
        default=None, title="Số người dự", examples=["480 người"]
    )
    note: Text | None = Field(default=None, title="Ghi chú", examples=["kết nối thử trước 1 ngày"])
