"""For whom: the participant groups (thành phần tham dự)."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.event import Attendance
from generator.model.fields import (
    ONE_OR_MORE,
    Choice,
    Id,
    Line,
    Lines,
    PlanPart,
    Reference,
    References,
    Text,
    Translation,
    WrittenCount,
    refers_to,
)
from generator.model.party import Members


class Invitation(Choice):
    """How the group comes: invited (mời), convoked (triệu tập) or sent (cử)."""

    INVITED = "invited", "mời"
    CONVOKED = "convoked", "triệu tập"
    SENT = "sent", "do đơn vị cử"


class GroupEvent(PlanPart):
    """An event that a group attends, with what holds for the group there and nowhere else."""

    shorthand: ClassVar[str | None] = "event"

    event: Reference = Field(
        json_schema_extra=refers_to("events"), title="Sự kiện", examples=["tong-duyet"]
    )
    attendance: Attendance | None = Field(
        default=None, title="Hình thức của thành phần này", examples=["online"]
    )
    venue: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("venues", or_words=True),
        title="Địa điểm riêng (nơi dự, thay cho địa điểm của sự kiện)",
        examples=["Phòng 201"],
    )
    arrival: Line | None = Field(default=None, title="Giờ có mặt", examples=["14h15"])
    reception: Line | None = Field(
        default=None, title="Nơi đón, cổng vào", examples=["Cổng phụ, phía sân bóng"]
    )
    dress: Line | None = Field(default=None, title="Trang phục", examples=["đồng phục thể dục"])
    bring: Lines = Field(default=(), title="Mang theo", examples=["biển tên lớp"])
    note: Text | None = Field(default=None, title="Ghi chú", examples=["ngồi khối 5"])


class ParticipantGroup(PlanPart):
    """A group of participants with what holds for it (thành phần tham dự)."""

    id: Id = Field(title="Mã thành phần", examples=["so-gddt"])
    number: Line | None = Field(
        default=None, title="Số thứ tự trong văn bản", examples=["1", "3.2"]
    )
    name: Line = Field(title="Tên thành phần", examples=["Đại biểu Sở GD&ĐT"])
    translation: Translation = None
    head_count: WrittenCount | None = Field(
        default=None, title="Số lượng", examples=["54", "khoảng 300 đại biểu"]
    )
    invitation: Invitation | None = Field(
        default=None, title="Cách mời", examples=["invited", "convoked", "sent"]
    )
    lead_in: Line | None = Field(default=None, title="Lời dẫn", examples=["Trân trọng kính mời"])
    members: Members = Field(default=(), title="Gồm", examples=["Ban Giám đốc"])
    quota: Line | None = Field(default=None, title="Chỉ tiêu", examples=["mỗi trường 02 người"])
    share: Line | None = Field(default=None, title="Tỷ lệ", examples=["100%"])
    condition: Line | None = Field(
        default=None, title="Điều kiện hoặc loại trừ", examples=["trừ người trực trường"]
    )
    invited_by: Line | None = Field(
        default=None, title="Mời qua đơn vị", examples=["Phòng GD&ĐT mời giúp"]
    )
    events: Annotated[tuple[GroupEvent, ...], ONE_OR_MORE] = Field(
        default=(),
        title="Dự những sự kiện nào (bỏ trống: hội nghị chính)",
        examples=["hoi-nghi"],
    )
    attendance: Attendance | None = Field(
        default=None, title="Hình thức, nếu khác của sự kiện", examples=["online"]
    )
    bridge_point: References = Field(
        default=(),
        json_schema_extra=refers_to("bridge_points"),
        title="Dự tại điểm cầu",
        examples=["diem-cau-so"],
    )
    venue: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("venues", or_words=True),
        title="Địa điểm riêng (nơi dự, thay cho địa điểm của sự kiện)",
        examples=["tthn"],
    )
    arrival: Line | None = Field(default=None, title="Giờ có mặt", examples=["trước 7h30"])
    reception: Line | None = Field(
        default=None, title="Nơi đón, cổng vào", examples=["Cổng chính", "Bàn số 2"]
    )
    dress: Line | None = Field(default=None, title="Trang phục", examples=["áo dài, comple"])
    bring: Lines = Field(default=(), title="Mang theo", examples=["giấy mời", "máy tính bảng"])
    note: Text | None = Field(default=None, title="Ghi chú", examples=["đi xe chung"])
    groups: "Groups" = Field(default=(), title="Thành phần con")


MOST_GROUPS = 200
"""In one list: far more than a conference has; every group may go to every event."""

Groups = Annotated[tuple[ParticipantGroup, ...], Field(max_length=MOST_GROUPS)]
