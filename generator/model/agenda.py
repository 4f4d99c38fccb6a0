"""What happens: the agenda (chương trình) and its items."""

from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.fields import (
    ONE_OR_MORE,
    Choice,
    Id,
    Line,
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


class ItemKind(Choice):
    """What kind of thing an agenda item is (loại nội dung)."""

    SESSION = "session", "phiên họp, tiểu ban"
    PLENARY = "plenary", "phiên toàn thể"
    RECEPTION = "reception", "đón tiếp"
    ART = "art", "văn nghệ"
    OPENING = "opening", "khai mạc"
    INTRODUCTION = "introduction", "giới thiệu đại biểu, tuyên bố lý do"
    REPORT = "report", "báo cáo"
    PAPER = "paper", "tham luận"
    DISCUSSION = "discussion", "thảo luận"
    AWARD = "award", "khen thưởng, trao giải"
    SPEECH = "speech", "phát biểu"
    LAUNCH = "launch", "phát động, ra mắt"
    BREAK = "break", "giải lao"
    MEAL = "meal", "ăn uống"
    CLOSING = "closing", "bế mạc"
    VOTE = "vote", "biểu quyết, bầu cử"
    RITE = "rite", "nghi lễ"
    VISIT = "visit", "tham quan"
    OTHER = "other", "nội dung khác"


class AgendaItem(PlanPart):
    """A row of the programme, or an item inside one.

    A session (phiên, tiểu ban) is a row with its own window, room and chairs, and the talks as its
    items. What holds several items under one day or hour needs no title.
    """

    shorthand: ClassVar[str | None] = "title"

    id: Id | None = Field(default=None, title="Mã mục", examples=["khai-mac"])
    code: Line | None = Field(
        default=None, title="Ký hiệu bài, phiên trong văn bản", examples=["TB1-03"]
    )
    date: WrittenDates | None = Field(
        default=None,
        title="Ngày, nếu chương trình có nhiều ngày (các mục bên trong theo ngày này)",
        examples=["thứ Bảy, 12/10/2024"],
    )
    time: WrittenTimes | None = Field(
        default=None, title="Giờ", examples=["7h45 - 8h00", "22h00 - 1h00 hôm sau"]
    )
    length: WrittenLength | None = Field(
        default=None, title="Thời lượng", examples=["10 phút", "1 giờ 30 phút"]
    )
    title: Line | None = Field(default=None, title="Nội dung", examples=["Đón tiếp đại biểu"])
    translation: Translation = None
    continues: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("items"),
        title="Phần tiếp theo của mục",
        examples=["thao-luan-to"],
    )
    presenters: Parties = Field(
        default=(), title="Người hoặc đơn vị thực hiện", examples=["Văn phòng"]
    )
    chairs: Parties = Field(default=(), title="Chủ trì, chủ tọa", examples=["PGS.TS Lê Văn A"])
    secretaries: Parties = Field(default=(), title="Thư ký", examples=["Phòng GDTrH"])
    kind: ItemKind | None = Field(default=None, title="Loại nội dung", examples=["reception"])
    head_count: WrittenCount | None = Field(default=None, title="Số lượng", examples=["11 tập thể"])
    groups: References = Field(
        default=(),
        json_schema_extra=refers_to("groups"),
        title="Chỉ dành cho thành phần",
        examples=["hoc-sinh-gioi"],
    )
    venue: Reference | None = Field(
        default=None,
        json_schema_extra=refers_to("venues", or_words=True),
        title="Phòng, nơi",
        examples=["Sân trường"],
    )
    cancelled: bool = Field(
        default=False, title="Đã rút, không còn trong chương trình", examples=["true"]
    )
    note: Text | None = Field(default=None, title="Ghi chú", examples=["có văn bản riêng"])
    items: "AgendaItems" = Field(default=(), title="Các nội dung bên trong")

    @model_validator(mode="before")
    @classmethod
    def _is_called_by_its_code(cls, value: object) -> object:
        """Take a code for the title where the document has nothing else yet."""
        if isinstance(value, dict) and value.get("code") and not value.keys() & {"title", "items"}:
            return {**value, "code": None, "title": value["code"]}
        return value

    @model_validator(mode="after")
    def _has_content(self) -> "AgendaItem":
        if self.title is None and not self.items:
            raise PydanticCustomError("item-empty", "an item needs a title or items")
        if any(item.title is None and not (item.date or item.time) for item in self.items):
            raise PydanticCustomError("inner-item-untitled", "an inner item needs a title")
        if self.title is None and any(self._said_of_title):
            raise PydanticCustomError("row-untitled", "only a day or time and items go untitled")
        return self

    @property
    def _said_of_title(self) -> tuple[object, ...]:
        roles = (self.presenters, self.chairs, self.secretaries)
        words = (self.code, self.translation, self.continues, self.note)
        return (
            *roles,
            *words,
            self.cancelled,
            self.length,
            self.head_count,
            self.groups,
            self.venue,
        )


AgendaItems = Annotated[tuple[AgendaItem, ...], ONE_OR_MORE]


class AgendaStatus(Choice):
    """Whether the programme is fixed, provisional, or only announced."""

    FINAL = "final", "chính thức"
    TENTATIVE = "tentative", "dự kiến, có thể thay đổi"
    ANNOUNCED = "announced", "có chương trình nhưng sẽ gửi sau"


class Agenda(PlanPart):
    """A programme: of the main events, of those named, or of the event it stands in."""

    shorthand: ClassVar[str | None] = "items"

    title: Line | None = Field(
        default=None, title="Tên chương trình", examples=["CHƯƠNG TRÌNH (DỰ KIẾN)"]
    )
    translation: Translation = None
    status: AgendaStatus = Field(
        default=AgendaStatus.FINAL, title="Mức chắc chắn", examples=["tentative"]
    )
    events: References = Field(
        default=(),
        json_schema_extra=refers_to("events"),
        title="Của những sự kiện nào (bỏ trống: hội nghị chính)",
        examples=["hoi-nghi"],
    )
    note: Text | None = Field(
        default=None, title="Ghi chú", examples=["Chương trình có thể thay đổi"]
    )
    items: AgendaItems = Field(default=(), title="Các mục")
