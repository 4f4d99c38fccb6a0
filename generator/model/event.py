"""When, and in what form: the events (sự kiện) of a plan."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.model.agenda import Agenda
from generator.model.fields import (
    ONE_OR_MORE,
    Choice,
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
    WrittenLength,
    WrittenTimes,
    refers_to,
)
from generator.model.party import Parties


class Status(Choice):
    """How certain it is that the conference takes place as written (trạng thái)."""

    DRAFT = "draft", "bản nháp, chưa đưa lên trang"
    TENTATIVE = "tentative", "dự kiến, còn có thể thay đổi"
    CONFIRMED = "confirmed", "đã chốt"
    POSTPONED = "postponed", "hoãn"
    CANCELLED = "cancelled", "hủy"


class Attendance(Choice):
    """In what form one takes part (hình thức; schema.org eventAttendanceMode)."""

    IN_PERSON = "in_person", "trực tiếp"
    ONLINE = "online", "trực tuyến"
    HYBRID = "hybrid", "trực tiếp kết hợp trực tuyến"


def _not_draft(status: Status | None) -> Status | None:
    if status is Status.DRAFT:
        raise PydanticCustomError("draft-event", "only a whole plan can be a draft")
    return status


class EventKind(Choice):
    """What an event is to the plan: the conference itself, or something around it."""

    MAIN = "main", "hội nghị chính"
    PREPARATORY = "preparatory", "phiên trù bị"
    MEETING = "meeting", "họp chuẩn bị, giao ban, rút kinh nghiệm"
    PRACTICE = "practice", "tập luyện, chạy thử chương trình"
    REHEARSAL = "rehearsal", "tổng duyệt"
    FOLLOW_UP = "follow_up", "hội nghị, cuộc họp tiếp theo"
    SIDE = "side", "hoạt động kèm theo (dâng hương, họp báo, giao lưu, tham quan …)"
    LOCAL = "local", "hội nghị do từng đơn vị tự tổ chức"
    TEST = "test", "chạy thử, kiểm tra đường truyền"
    ANNOUNCEMENT = "announcement", "công bố (kết quả, danh sách, quyết định …)"
    TRANSPORT = "transport", "chuyến xe, đưa đón (giờ là giờ xe chạy)"
    OTHER = "other", "việc khác (trang không ghi là loại gì)"


class Online(PlanPart):
    """How one joins from afar (trực tuyến): the platform, the link, or that it will follow."""

    shorthand: ClassVar[str | None] = "platform"

    platform: Line | None = Field(
        default=None, title="Nền tảng", examples=["Hệ thống trực tuyến của Sở"]
    )
    link: Link | None = Field(
        default=None, title="Liên kết tham dự", examples=["https://live.hcm.edu.vn"]
    )
    note: Text | None = Field(
        default=None, title="Ghi chú", examples=["sẽ có văn bản thông báo sau"]
    )


class Fallback(PlanPart):
    """What holds instead, should it be needed (phương án dự phòng); a plain string says it all."""

    shorthand: ClassVar[str | None] = "note"

    condition: Line | None = Field(
        default=None, title="Khi nào thì dùng", examples=["nếu mưa to", "nếu trùng lịch thi"]
    )
    date: WrittenDates | None = Field(default=None, title="Ngày dự phòng", examples=["31/3/2025"])
    time: WrittenTimes | None = Field(default=None, title="Giờ dự phòng", examples=["15h00"])
    venue: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("venues", or_words=True),
        title="Địa điểm dự phòng",
        examples=["Nhà đa năng"],
    )
    groups: References = Field(
        default=(),
        json_schema_extra=refers_to("groups"),
        title="Dành cho thành phần (bỏ trống: mọi thành phần của sự kiện)",
        examples=["khoi-1"],
    )
    note: Text | None = Field(
        default=None, title="Điều cần biết", examples=["chỉ khối 1 và khối 5 dự"]
    )


class Event(PlanPart):
    """One occasion: one time, one place, one or more groups (RFC 5545 VEVENT)."""

    id: Id = Field(title="Mã sự kiện", examples=["hoi-nghi"])
    kind: EventKind = Field(
        default=EventKind.MAIN,
        title="Loại sự kiện, bỏ trống là hội nghị chính",
        examples=["follow_up"],
    )
    title: Line | None = Field(
        default=None, title="Tên sự kiện, nếu khác tên hội nghị", examples=["Tổng duyệt"]
    )
    translation: Translation = None
    status: Annotated[Status | None, AfterValidator(_not_draft)] = Field(
        default=None, title="Trạng thái, nếu khác của kế hoạch", examples=["tentative"]
    )
    date: WrittenDates = Field(title="Ngày", examples=["thứ Tư, 24/8/2022", "chưa ấn định"])
    time: WrittenTimes | None = Field(
        default=None, title="Giờ", examples=["8h00", "7h30 - 11h00", "Sáng"]
    )
    length: WrittenLength | None = Field(
        default=None, title="Thời lượng", examples=["1/2 ngày", "90 phút"]
    )
    attendance: Attendance | None = Field(
        default=None, title="Hình thức, nếu khác của kế hoạch", examples=["online"]
    )
    online: Online | None = Field(default=None, title="Cách tham dự trực tuyến")
    venue: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("venues", or_words=True),
        title="Địa điểm",
        examples=["tthn", "Hội trường tầng 2"],
    )
    groups: References = Field(
        default=(),
        json_schema_extra=refers_to("groups"),
        title=(
            "Thành phần tham dự (bỏ trống: với hội nghị chính là mọi thành phần không dự nơi khác,"
            " với sự kiện khác là văn bản không nói)"
        ),
        examples=["dai-bieu"],
    )
    audience: Text | None = Field(
        default=None, title="Đối tượng, bằng lời", examples=["Cán bộ cấp Tiểu học"]
    )
    head_count: WrittenCount | None = Field(
        default=None, title="Số người dự", examples=["371 đại biểu"]
    )
    chairs: Parties = Field(default=(), title="Chủ trì", examples=["Lãnh đạo Sở"])
    speakers: Parties = Field(
        default=(), title="Báo cáo viên, diễn giả", examples=["Chuyên viên phòng GDTrH"]
    )
    fallbacks: Annotated[tuple[Fallback, ...], ONE_OR_MORE] = Field(
        default=(), title="Phương án dự phòng", examples=["mưa thì lùi sang 15h00"]
    )
    agenda: Agenda | None = Field(default=None, title="Chương trình riêng")
    dress: Line | None = Field(default=None, title="Trang phục", examples=["áo dài, comple"])
    note: Text | None = Field(default=None, title="Ghi chú", examples=["có xe đưa đón"])
