"""The plan of a conference (kế hoạch tổ chức hội nghị): the whole of one plan file."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.agenda import Agenda
from generator.model.change import Change, Notice
from generator.model.document import Appendix, Attachment, Banner, IssuedDocument
from generator.model.event import Attendance, Event, Status
from generator.model.fields import (
    ONE_OR_MORE,
    Id,
    LanguageCode,
    Line,
    Lines,
    Link,
    PlanPart,
    References,
    Text,
    Translation,
    refers_to,
)
from generator.model.group import Groups
from generator.model.party import Parties, Role, Unit
from generator.model.passage import Passages
from generator.model.registration import Registration
from generator.model.revision import Past
from generator.model.section import Section
from generator.model.task import Assignment, Contribution, Task
from generator.model.venue import BridgePoint, Venue

MOST_EVENTS = 100
"""Far more than a conference has."""


class Contact(PlanPart):
    """Whom to turn to (đầu mối). Published only when the plan says ``public: true``."""

    id: Id = Field(title="Mã đầu mối", examples=["thu-ky"])
    name: Line = Field(title="Họ tên hoặc đơn vị", examples=["Văn phòng Sở"])
    purpose: Line | None = Field(default=None, title="Việc liên hệ", examples=["nhận tham luận"])
    email: Line | None = Field(default=None, title="E-mail", examples=["vanphong@so.edu.vn"])
    phone: Line | None = Field(default=None, title="Điện thoại", examples=["0225 3747 123"])
    link: Link | None = Field(
        default=None,
        title="Kênh khác (Zalo, trợ lý ảo, trang hỗ trợ)",
        examples=["https://zalo.me/0225123"],
    )
    hours: Line | None = Field(default=None, title="Giờ liên hệ", examples=["giờ hành chính"])
    note: Text | None = Field(
        default=None, title="Ghi chú", examples=["hỏi qua trợ lý ảo trên cổng của Sở"]
    )
    groups: References = Field(
        default=(),
        json_schema_extra=refers_to("groups"),
        title="Dành cho thành phần (bỏ trống: mọi thành phần)",
        examples=["cum-1"],
    )
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Về những sự kiện nào (bỏ trống: mọi sự kiện)",
        examples=["tong-duyet"],
    )
    public: bool = Field(default=False, title="Được công bố", examples=["true"])


class Budget(PlanPart):
    """Who pays for what (kinh phí)."""

    shorthand: ClassVar[str | None] = "source"

    source: Lines = Field(default=(), title="Nguồn kinh phí", examples=["ngân sách nhà nước"])
    travel: Text | None = Field(default=None, title="Công tác phí", examples=["đơn vị chi trả"])
    meals: Text | None = Field(default=None, title="Ăn uống", examples=["Ban tổ chức bố trí"])
    lodging: Text | None = Field(default=None, title="Chỗ ở", examples=["tự túc"])
    transport: Text | None = Field(default=None, title="Đi lại", examples=["có xe đưa đón"])


class Plan(PlanPart):
    """One plan file, with everything that the document says to its readers."""

    id: Id = Field(title="Mã kế hoạch", examples=["hp-tong-ket-2022"])
    title: Line = Field(title="Tên hội nghị", examples=["Hội nghị tổng kết năm học 2021-2022"])
    short_title: Line | None = Field(
        default=None, title="Tên ngắn", examples=["Tổng kết năm học 2021-2022"]
    )
    translation: Translation = None
    second_language: LanguageCode = Field(
        default="en", title="Ngôn ngữ của các bản dịch", examples=["en", "fr", "lo"]
    )
    status: Status = Field(title="Trạng thái", examples=["confirmed", "tentative"])
    changes: Annotated[tuple[Change, ...], ONE_OR_MORE] = Field(
        default=(), title="Thay đổi (hoãn, dời, hủy, điều chỉnh)"
    )
    notices: Annotated[tuple[Notice, ...], ONE_OR_MORE] = Field(
        default=(), title="Thông báo tiếp theo"
    )
    attendance: Attendance | None = Field(
        default=None, title="Hình thức", examples=["in_person", "online"]
    )
    attendance_note: Text | None = Field(
        default=None, title="Hình thức, bằng lời", examples=["Hội nghị trực tiếp"]
    )
    document: IssuedDocument = Field(default_factory=IssuedDocument, title="Văn bản")
    banner: Banner | None = Field(default=None, title="Maket")
    units: tuple[Unit, ...] = Field(default=(), title="Đơn vị")
    venues: tuple[Venue, ...] = Field(default=(), title="Địa điểm")
    bridge_points: tuple[BridgePoint, ...] = Field(default=(), title="Điểm cầu")
    groups: Groups = Field(default=(), title="Thành phần tham dự")
    events: Annotated[tuple[Event, ...], Field(min_length=1, max_length=MOST_EVENTS)] = Field(
        title="Các sự kiện"
    )
    chairs: Parties = Field(default=(), title="Chủ trì", examples=["Lãnh đạo Sở"])
    hosts: Parties = Field(default=(), title="Dẫn chương trình", examples=["Văn phòng Sở"])
    speakers: Parties = Field(default=(), title="Diễn giả")
    secretaries: Parties = Field(default=(), title="Thư ký")
    roles: Annotated[tuple[Role, ...], ONE_OR_MORE] = Field(default=(), title="Vai trò khác")
    purpose: Passages = Field(default=(), title="Mục đích")
    requirements: Passages = Field(default=(), title="Yêu cầu")
    contents: Passages = Field(default=(), title="Nội dung")
    sections: Annotated[tuple[Section, ...], ONE_OR_MORE] = Field(
        default=(), title="Các phần khác của văn bản"
    )
    agenda: Agenda | None = Field(default=None, title="Chương trình")
    assignments: tuple[Assignment, ...] = Field(default=(), title="Phân công")
    tasks: tuple[Task, ...] = Field(default=(), title="Tiến độ công việc")
    tasks_title: Line | None = Field(
        default=None, title="Tên bảng tiến độ", examples=["Tiến độ thực hiện công việc"]
    )
    contributions: tuple[Contribution, ...] = Field(
        default=(), title="Tham luận, hồ sơ, ý kiến gửi về"
    )
    registrations: Annotated[tuple[Registration, ...], ONE_OR_MORE] = Field(
        default=(), title="Đăng ký tham dự"
    )
    follow_ups: tuple[Task, ...] = Field(default=(), title="Việc sau hội nghị")
    budget: Budget | None = Field(default=None, title="Kinh phí")
    contacts: tuple[Contact, ...] = Field(default=(), title="Đầu mối liên hệ")
    attachments: Annotated[tuple[Attachment, ...], ONE_OR_MORE] = Field(
        default=(), title="Tài liệu"
    )
    appendices: Annotated[tuple[Appendix, ...], ONE_OR_MORE] = Field(default=(), title="Phụ lục")


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan that was read, with what its file says: where it stands and when it last changed."""

    path: str
    """Of the file, relative to the plans folder, with slashes: ``2022/hp-tong-ket.yml``."""
    plan: Plan
    past: Past = field(default_factory=Past)
    """What the history tells of the whole portal; empty where there is none."""

    @property
    def changed(self) -> datetime | None:
        """The time (UTC) of the last commit that touched the file; None where no history is."""
        return self.past.changed.get(self.path)

    @property
    def address(self) -> str:
        """The path of the plan's page below the portal, without slashes at its ends."""
        return self.path.rsplit(".", 1)[0]
