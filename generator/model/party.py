"""Who: a person, a unit or an office, as the document names them."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.fields import (
    ONE_OR_MORE,
    Id,
    Line,
    Lines,
    PlanPart,
    References,
    WrittenCount,
    refers_to,
)


class Party(PlanPart):
    """A person, a unit or an office (người, đơn vị, chức danh) with a part in the conference."""

    shorthand: ClassVar[str | None] = "name"

    honorific: Line | None = Field(default=None, title="Cách xưng hô", examples=["Ông", "Đ/c"])
    titles: Line | None = Field(
        default=None, title="Học hàm, học vị, danh hiệu", examples=["GS.TSKH.NGND"]
    )
    name: Line = Field(title="Họ tên hoặc tên đơn vị", examples=["Bùi Văn Kiệm", "Văn phòng Sở"])
    posts: Lines = Field(default=(), title="Chức vụ", examples=["Giám đốc Sở GD&ĐT"])
    body: Line | None = Field(default=None, title="Cơ quan", examples=["Sở GD&ĐT Hải Phòng"])
    part: Line | None = Field(
        default=None, title="Vai trò tại hội nghị", examples=["Dự và phát biểu chỉ đạo"]
    )
    note: Line | None = Field(default=None, title="Ghi chú", examples=["nếu có"])


class Member(Party):
    """One line of a participant group (thành phần): who, how many, on what condition."""

    quota: Line | None = Field(default=None, title="Chỉ tiêu", examples=["02 đại diện"])
    share: Line | None = Field(default=None, title="Tỷ lệ", examples=["100%"])
    condition: Line | None = Field(
        default=None, title="Điều kiện hoặc loại trừ", examples=["không gồm trường tư thục"]
    )
    invited_by: Line | None = Field(
        default=None, title="Mời qua đơn vị", examples=["Phòng GD&ĐT mời giúp"]
    )
    head_count: WrittenCount | None = Field(default=None, title="Số lượng", examples=["32 em"])


class Unit(PlanPart):
    """A unit that the plan names in several places (đơn vị), so that its work can be gathered."""

    id: Id = Field(title="Mã đơn vị", examples=["van-phong"])
    name: Line = Field(title="Tên đơn vị", examples=["Văn phòng Sở"])
    other_names: Lines = Field(default=(), title="Tên khác trong văn bản", examples=["Văn phòng"])


Parties = Annotated[tuple[Party, ...], ONE_OR_MORE]


class Role(PlanPart):
    """A part in the conference that has no key of its own (vai trò khác): jury, sponsors, press."""

    title: Line = Field(
        title="Vai trò", examples=["Ban giám khảo", "Nhà tài trợ", "Đơn vị đăng cai"]
    )
    parties: Parties = Field(
        title="Người hoặc đơn vị", examples=["Công ty cổ phần Sách và Thiết bị trường học"]
    )
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Ở những sự kiện nào (bỏ trống: mọi sự kiện)",
        examples=["chung-khao"],
    )


Members = Annotated[tuple[Member, ...], ONE_OR_MORE]
