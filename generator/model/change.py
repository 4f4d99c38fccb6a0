"""What was changed after the plan was issued (điều chỉnh), and the notices (thông báo) of it."""

from typing import ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.fields import (
    Choice,
    FileName,
    Line,
    Link,
    PlanPart,
    Reference,
    References,
    Text,
    WrittenDates,
    WrittenTimes,
    refers_to,
)


class Notice(PlanPart):
    """A document that followed the plan (thông báo, công văn); a plain string is its subject."""

    shorthand: ClassVar[str | None] = "subject"

    kind: Line = Field(default="Thông báo", title="Loại văn bản", examples=["Công văn"])
    number: Line | None = Field(default=None, title="Số, ký hiệu", examples=["1415/TB-SGDĐT"])
    date: WrittenDates | None = Field(default=None, title="Ngày", examples=["07/9/2024"])
    issuer: Line | None = Field(default=None, title="Cơ quan ban hành", examples=["Sở GD&ĐT"])
    signed_by: Line | None = Field(
        default=None, title="Người ký", examples=["KT. Giám đốc, Phó Giám đốc"]
    )
    subject: Line | None = Field(
        default=None, title="Trích yếu", examples=["hoãn Hội nghị tổng kết năm học do bão số 3"]
    )
    file: FileName | None = Field(
        default=None, title="Tệp, cạnh tệp kế hoạch", examples=["thong-bao-hoan.pdf"]
    )
    link: Link | None = Field(
        default=None, title="Liên kết", examples=["https://so.example.edu.vn/tb-1415.pdf"]
    )
    note: Text | None = Field(default=None, title="Ghi chú", examples=["thay Thông báo số 1402"])

    @model_validator(mode="after")
    def _is_in_one_place(self) -> "Notice":
        if self.file and self.link:
            raise PydanticCustomError("file-and-link", "a file or a link, not both")
        return self


class ChangeKind(Choice):
    """What a change does to the events that it is of."""

    POSTPONED = "postponed", "hoãn"
    MOVED = "moved", "dời ngày, giờ hoặc địa điểm"
    CANCELLED = "cancelled", "hủy"
    AMENDED = "amended", "điều chỉnh khác"


class Former(PlanPart):
    """What held before a change; what holds now stands in the event itself."""

    date: WrittenDates | None = Field(default=None, title="Ngày cũ", examples=["12/9/2024"])
    time: WrittenTimes | None = Field(default=None, title="Giờ cũ", examples=["8h00"])
    venue: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("venues", or_words=True),
        title="Địa điểm cũ",
        examples=["Hội trường UBND huyện"],
    )
    text: Text | None = Field(
        default=None, title="Nội dung cũ khác", examples=["Hình thức trực tiếp"]
    )


class Change(PlanPart):
    """One change (hoãn, dời, hủy, điều chỉnh): of which events, what held before, why, by what."""

    kind: ChangeKind = Field(title="Loại thay đổi", examples=["postponed"])
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Của những sự kiện nào (bỏ trống: hội nghị chính)",
        examples=["hoi-nghi"],
    )
    announced_on: WrittenDates | None = Field(
        default=None, title="Ngày báo thay đổi", examples=["07/9/2024"]
    )
    was: Former | None = Field(default=None, title="Trước khi thay đổi")
    reason: Text | None = Field(default=None, title="Lý do", examples=["ảnh hưởng của bão số 3"])
    notice: Notice | None = Field(default=None, title="Văn bản báo thay đổi")
    note: Text | None = Field(
        default=None, title="Ghi chú", examples=["thời gian mới sẽ thông báo sau"]
    )
