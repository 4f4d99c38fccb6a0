"""How one registers (đăng ký tham dự), until when, and what it costs (lệ phí)."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.fields import (
    ONE_OR_MORE,
    FileName,
    Id,
    Line,
    Link,
    PlanPart,
    Reference,
    References,
    Text,
    Translation,
    WrittenCount,
    WrittenDates,
    WrittenDeadline,
    refers_to,
)


class Fee(PlanPart):
    """What one kind of participant pays; a plain string is the amount."""

    shorthand: ClassVar[str | None] = "amount"

    amount: Line = Field(title="Mức lệ phí", examples=["500.000 đồng/người", "miễn phí"])
    item: Line | None = Field(
        default=None, title="Khoản nộp, nếu có nhiều khoản", examples=["Bài thứ hai", "Tiệc tối"]
    )
    payers: Line | None = Field(default=None, title="Ai nộp", examples=["Đại biểu ngoài tỉnh"])
    until: WrittenDates | None = Field(
        default=None, title="Mức này đến hết ngày", examples=["10/5/2027"]
    )
    note: Text | None = Field(
        default=None, title="Ghi chú", examples=["nộp khi đăng ký, gồm tài liệu và ăn trưa"]
    )


class Registration(PlanPart):
    """How some or all participants register: link or form, from when to when, for how many."""

    id: Id = Field(title="Mã đăng ký", examples=["dang-ky"])
    title: Line = Field(
        default="Đăng ký tham dự", title="Nội dung đăng ký", examples=["Đăng ký dự tập huấn"]
    )
    translation: Translation = None
    registrants: References = Field(
        default=(),
        json_schema_extra=refers_to("units", or_words=True),
        title="Ai đăng ký, ai lập danh sách",
        examples=["UBND các xã, phường"],
    )
    groups: References = Field(
        default=(),
        json_schema_extra=refers_to("groups"),
        title="Dành cho thành phần (bỏ trống: mọi thành phần)",
        examples=["giao-vien"],
    )
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Của những sự kiện nào (bỏ trống: hội nghị chính)",
        examples=["hoi-nghi"],
    )
    opens: WrittenDates | None = Field(
        default=None, title="Bắt đầu đăng ký", examples=["01/9/2024"]
    )
    deadline: WrittenDeadline | None = Field(
        default=None, title="Hạn đăng ký", examples=["trước 17h00 ngày 20/9/2024"]
    )
    extended_to: WrittenDeadline | None = Field(
        default=None, title="Gia hạn đến", examples=["25/9/2024"]
    )
    link: Link | None = Field(
        default=None, title="Liên kết đăng ký", examples=["https://forms.gle/abc"]
    )
    form: FileName | None = Field(
        default=None, title="Mẫu đăng ký, cạnh tệp kế hoạch", examples=["mau-dang-ky.docx"]
    )
    submit_to: Line | None = Field(default=None, title="Nơi nhận", examples=["Văn phòng Sở"])
    contact: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("contacts"),
        title="Đầu mối nhận",
        examples=["thu-ky"],
    )
    hours: Line | None = Field(
        default=None, title="Giờ nhận", examples=["giờ hành chính các ngày làm việc"]
    )
    quota: Line | None = Field(
        default=None, title="Chỉ tiêu", examples=["mỗi đơn vị không quá 03 người"]
    )
    limit: WrittenCount | None = Field(
        default=None, title="Số lượng tối đa", examples=["tối đa 200 người"]
    )
    fees: Annotated[tuple[Fee, ...], ONE_OR_MORE] = Field(
        default=(), title="Lệ phí", examples=["500.000 đồng/người"]
    )
    note: Text | None = Field(
        default=None, title="Ghi chú", examples=["mỗi đơn vị lập một danh sách chung"]
    )
