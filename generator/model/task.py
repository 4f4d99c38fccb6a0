"""Who prepares what by when: duties (phân công), tasks (tiến độ) and contributions (tham luận)."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.fields import (
    ONE_OR_MORE,
    Id,
    Line,
    Lines,
    Link,
    PlanPart,
    Reference,
    References,
    Text,
    WrittenDates,
    WrittenDeadline,
    refers_to,
)


class Duty(PlanPart):
    """One line of what a unit has to do (nhiệm vụ), with a deadline where the line states one."""

    shorthand: ClassVar[str | None] = "text"

    id: Id | None = Field(default=None, title="Mã việc", examples=["gui-tai-lieu"])
    text: Text = Field(title="Nội dung", examples=["Phát hành giấy mời"])
    summary: Line | None = Field(
        default=None, title="Tên việc ngắn gọn cho lịch", examples=["Gửi tài liệu đến đại biểu"]
    )
    deadline: WrittenDeadline | None = Field(
        default=None, title="Thời hạn", examples=["trước ngày 20/8/2022"]
    )
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Cho những sự kiện nào (thời hạn tính theo các sự kiện ấy; bỏ trống: hội nghị chính)",
        examples=["tong-duyet"],
    )
    done: bool = Field(default=False, title="Đã xong", examples=["true"])
    note: Text | None = Field(default=None, title="Ghi chú", examples=["đã thực hiện"])
    items: "Duties" = Field(default=(), title="Các ý bên dưới")


Duties = Annotated[tuple[Duty, ...], ONE_OR_MORE]


class Assignment(PlanPart):
    """The duties of one unit or several (tổ chức thực hiện)."""

    units: References = Field(
        json_schema_extra=refers_to("units", or_words=True),
        title="Đơn vị",
        examples=["Văn phòng Sở"],
    )
    duties: Duties = Field(title="Nhiệm vụ", examples=["Dự toán kinh phí"])


class Task(PlanPart):
    """A row of the task table (tiến độ công việc)."""

    id: Id = Field(title="Mã việc", examples=["gui-giay-moi"])
    title: Line = Field(title="Nội dung công việc", examples=["Phát hành giấy mời"])
    deadline: WrittenDeadline | None = Field(
        default=None, title="Thời gian hoàn thành", examples=["Trước 12/8/2022", "Tại Hội nghị"]
    )
    extended_to: WrittenDeadline | None = Field(
        default=None, title="Gia hạn đến", examples=["25/8/2022"]
    )
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Cho những sự kiện nào (thời hạn tính theo các sự kiện ấy; bỏ trống: hội nghị chính)",
        examples=["tong-duyet"],
    )
    lead: References = Field(
        default=(),
        json_schema_extra=refers_to("units", or_words=True),
        title="Chủ trì",
        examples=["Văn phòng"],
    )
    support: References = Field(
        default=(),
        json_schema_extra=refers_to("units", or_words=True),
        title="Phối hợp",
        examples=["Các phòng thuộc Sở"],
    )
    same_work_as: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("work"),
        title="Cùng một việc với",
        examples=["tham-luan"],
    )
    done: bool = Field(default=False, title="Đã xong", examples=["true"])
    note: Text | None = Field(default=None, title="Ghi chú", examples=["có văn bản riêng"])


class Contribution(PlanPart):
    """Something to send in (tham luận, báo cáo): what, who, by when, through which channel."""

    id: Id = Field(title="Mã", examples=["tham-luan"])
    title: Line = Field(title="Nội dung cần gửi", examples=["Tham luận tại Hội nghị"])
    contributors: References = Field(
        default=(),
        json_schema_extra=refers_to("units", or_words=True),
        title="Ai gửi",
        examples=["Các phòng GD&ĐT"],
    )
    groups: References = Field(
        default=(),
        json_schema_extra=refers_to("groups"),
        title="Của thành phần nào (bỏ trống: ai dự cũng xem là của mình)",
        examples=["bao-cao-vien"],
    )
    topics: Lines = Field(default=(), title="Chủ đề", examples=["Công tác HSSV"])
    choice: Line | None = Field(
        default=None, title="Chọn bao nhiêu chủ đề", examples=["01 trong 03 nội dung"]
    )
    opens: WrittenDates | None = Field(default=None, title="Bắt đầu nhận", examples=["20/01/2025"])
    deadline: WrittenDeadline | None = Field(
        default=None, title="Thời hạn", examples=["trước ngày 29/9/2024"]
    )
    extended_to: WrittenDeadline | None = Field(
        default=None, title="Gia hạn đến", examples=["05/10/2024"]
    )
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Cho những sự kiện nào (thời hạn tính theo các sự kiện ấy; bỏ trống: hội nghị chính)",
        examples=["tong-duyet"],
    )
    submit_to: Line | None = Field(default=None, title="Nơi nhận", examples=["Văn phòng Sở"])
    hours: Line | None = Field(
        default=None, title="Giờ nhận", examples=["13h30 - 16h30 các ngày làm việc"]
    )
    format: Line | None = Field(default=None, title="Dạng gửi", examples=["bản mềm"])
    link: Link | None = Field(
        default=None, title="Liên kết gửi bài", examples=["https://forms.gle/abc"]
    )
    contact: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("contacts"),
        title="Đầu mối nhận",
        examples=["thu-ky"],
    )
    same_work_as: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("work"),
        title="Cùng một việc với",
        examples=["gui-tham-luan"],
    )
    note: Text | None = Field(default=None, title="Ghi chú", examples=["mỗi bài 5 phút"])
