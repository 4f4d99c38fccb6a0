"""The administrative document behind the plan (văn bản; Decree 30/2020/NĐ-CP, appendix I)."""

from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.fields import (
    ONE_OR_MORE,
    Choice,
    FileName,
    Id,
    Line,
    Lines,
    Link,
    PlanPart,
    References,
    Text,
    WrittenDates,
    refers_to,
)
from generator.model.section import Rows, refuse_wide_rows


class IssuingBody(PlanPart):
    """Who issues the document (cơ quan ban hành) and the body above it (cơ quan chủ quản)."""

    shorthand: ClassVar[str | None] = "name"

    name: Line = Field(title="Cơ quan ban hành", examples=["Sở Giáo dục và Đào tạo"])
    parent: Line | None = Field(
        default=None, title="Cơ quan chủ quản", examples=["UBND thành phố Hải Phòng"]
    )
    number: Line | None = Field(
        default=None,
        title="Số, ký hiệu riêng của cơ quan này (văn bản liên tịch)",
        examples=["118/KHLT-CĐGD"],
    )


class LegalBasis(PlanPart):
    """A document that this one rests on (căn cứ); a plain string is its whole wording."""

    shorthand: ClassVar[str | None] = "subject"

    kind: Line | None = Field(default=None, title="Loại văn bản", examples=["Quyết định"])
    number: Line | None = Field(default=None, title="Số", examples=["1204/QĐ-SGDĐT"])
    date: WrittenDates | None = Field(default=None, title="Ngày", examples=["22/9/2023"])
    issuer: Line | None = Field(default=None, title="Cơ quan ban hành", examples=["Sở GD&ĐT"])
    subject: Line = Field(
        title="Trích yếu", examples=["ban hành Chương trình công tác năm học 2023-2024"]
    )


class Signatory(PlanPart):
    """Who signs (người ký): authority lines, post and name; a name alone is enough."""

    shorthand: ClassVar[str | None] = "name"

    authority: Lines = Field(default=(), title="Quyền hạn", examples=["KT. GIÁM ĐỐC"])
    position: Line | None = Field(default=None, title="Chức vụ", examples=["PHÓ GIÁM ĐỐC"])
    name: Line | None = Field(
        default=None, title="Họ tên (bỏ trống: văn bản không ghi tên)", examples=["Đỗ Văn Lợi"]
    )


class Recipient(PlanPart):
    """Who receives the document (nơi nhận), several with one purpose where it says so."""

    shorthand: ClassVar[str | None] = "names"

    names: Lines = Field(title="Nơi nhận", examples=["Ban Giám đốc"])
    purpose: Line | None = Field(default=None, title="Mục đích", examples=["để b/c"])


class Banner(PlanPart):
    """What hangs over the stage (maket, tiêu đề trang trí), line by line."""

    bodies: Lines = Field(default=(), title="Cơ quan", examples=["ỦY BAN NHÂN DÂN QUẬN LONG BIÊN"])
    heading: Line | None = Field(default=None, title="Dòng mở đầu", examples=["HỘI NGHỊ"])
    title: Lines = Field(title="Tên hội nghị", examples=["TỔNG KẾT NĂM HỌC 2022-2023"])
    place_and_date: Line | None = Field(
        default=None, title="Địa danh, ngày tháng", examples=["Long Biên, ngày 22 tháng 8 năm 2023"]
    )
    footer: Lines = Field(
        default=(),
        title="Các dòng dưới địa danh, ngày tháng",
        examples=["ĐIỂM CẦU TRƯỜNG THPT CHUYÊN"],
    )
    note: Text | None = Field(
        default=None,
        title="Cách trình bày (cỡ, màu, phông)",
        examples=["phông đỏ, chữ vàng, cỡ 6 m x 3 m"],
    )


class PlanSection(Choice):
    """A part of the plan that a heading of the document covers."""

    PURPOSE = "purpose", "mục đích"
    REQUIREMENTS = "requirements", "yêu cầu"
    TIME = "time", "thời gian"
    ATTENDANCE = "attendance", "hình thức"
    PLACE = "place", "địa điểm"
    CHAIRS = "chairs", "chủ trì"
    GROUPS = "groups", "thành phần tham dự"
    BRIDGE_POINTS = "bridge_points", "điểm cầu"
    CONTENTS = "contents", "nội dung"
    AGENDA = "agenda", "chương trình"
    BANNER = "banner", "maket"
    ASSIGNMENTS = "assignments", "phân công"
    TASKS = "tasks", "tiến độ công việc"
    CONTRIBUTIONS = "contributions", "tham luận, bài gửi"
    REGISTRATIONS = "registrations", "đăng ký tham dự"
    BUDGET = "budget", "kinh phí"
    CONTACTS = "contacts", "đầu mối liên hệ"
    APPENDICES = "appendices", "phụ lục"


class DocumentHeading(PlanPart):
    """A heading of the document and where its matter stands (đề mục của văn bản)."""

    text: Line = Field(title="Đề mục", examples=["I. MỤC ĐÍCH, YÊU CẦU"])
    covers: Annotated[tuple[PlanSection, ...], ONE_OR_MORE] = Field(
        default=(), title="Gồm các phần", examples=["purpose"]
    )
    sections: References = Field(
        default=(),
        json_schema_extra=refers_to("sections"),
        title="Gồm các phần khác",
        examples=["giai-thuong"],
    )


class Urgency(Choice):
    """How fast the document has to travel (độ khẩn; Decree 30/2020/NĐ-CP, appendix I)."""

    URGENT = "urgent", "khẩn"
    VERY_URGENT = "very_urgent", "thượng khẩn"
    EXPRESS = "express", "hỏa tốc"


class IssuedDocument(PlanPart):
    """The document's own data (văn bản): who issued it, number, date, bases, signature."""

    kind: Line = Field(default="Kế hoạch", title="Loại văn bản", examples=["Kế hoạch"])
    issuing_body: IssuingBody | None = Field(default=None, title="Cơ quan ban hành")
    joint_bodies: Annotated[tuple[IssuingBody, ...], ONE_OR_MORE] = Field(
        default=(),
        title="Cơ quan cùng ban hành (văn bản liên tịch)",
        examples=["Công đoàn Giáo dục tỉnh"],
    )
    number: Line | None = Field(
        default=None, title="Số, ký hiệu", examples=["348/KH-UBND", "/KH-SGDĐT"]
    )
    urgency: Urgency | None = Field(default=None, title="Độ khẩn", examples=["express"])
    place_of_issue: Line | None = Field(default=None, title="Địa danh", examples=["Hải Phòng"])
    issued_on: WrittenDates | None = Field(
        default=None, title="Ngày ban hành", examples=["16/8/2023", "tháng 8 năm 2022"]
    )
    subject: Line | None = Field(
        default=None, title="Trích yếu", examples=["Tổ chức Hội nghị tổng kết năm học"]
    )
    opening: Text | None = Field(
        default=None, title="Lời mở đầu", examples=["Thực hiện Chương trình công tác năm 2024 …"]
    )
    legal_bases: Annotated[tuple[LegalBasis, ...], ONE_OR_MORE] = Field(default=(), title="Căn cứ")
    replaces: Annotated[tuple[LegalBasis, ...], ONE_OR_MORE] = Field(
        default=(),
        title="Thay thế văn bản",
        examples=["Kế hoạch số 71/KH-UBND ngày 14/3/2025"],
    )
    amends: Annotated[tuple[LegalBasis, ...], ONE_OR_MORE] = Field(
        default=(),
        title="Điều chỉnh, bổ sung văn bản",
        examples=["Kế hoạch số 71/KH-UBND ngày 14/3/2025"],
    )
    headings: tuple[DocumentHeading, ...] = Field(default=(), title="Các đề mục của văn bản")
    closing: Text | None = Field(
        default=None, title="Lời kết", examples=["Trên đây là Kế hoạch tổ chức Hội nghị …"]
    )
    recipients: Annotated[tuple[Recipient, ...], ONE_OR_MORE] = Field(
        default=(), title="Nơi nhận", examples=["Ban Giám đốc"]
    )
    archive: Line | None = Field(default=None, title="Lưu", examples=["VT, VP (TH-H)"])
    signatories: Annotated[tuple[Signatory, ...], ONE_OR_MORE] = Field(default=(), title="Người ký")
    file: FileName | None = Field(default=None, title="Tệp văn bản gốc", examples=["ke-hoach.pdf"])


class AttachmentKind(Choice):
    """What an attached document is (loại tài liệu)."""

    DOCUMENT = "document", "tài liệu"
    CONCLUSIONS = "conclusions", "kết luận"
    MINUTES = "minutes", "biên bản"
    SLIDES = "slides", "bài trình chiếu"
    RECORDING = "recording", "bản ghi hình, ghi âm"
    PHOTOS = "photos", "hình ảnh"


class Enclosure(PlanPart):
    """Something that comes with the document: a file or a link, or that it will follow."""

    shorthand: ClassVar[str | None] = "title"

    title: Line = Field(title="Tên tài liệu", examples=["Báo cáo tổng kết"])
    file: FileName | None = Field(
        default=None, title="Tệp, cạnh tệp kế hoạch", examples=["bao-cao.pdf"]
    )
    link: Link | None = Field(
        default=None, title="Liên kết", examples=["https://so.example.edu.vn/bc.pdf"]
    )
    note: Text | None = Field(default=None, title="Ghi chú", examples=["sẽ gửi sau"])

    @model_validator(mode="after")
    def _is_in_one_place(self) -> "Enclosure":
        if self.file and self.link:
            raise PydanticCustomError("file-and-link", "a file or a link, not both")
        return self


class Attachment(Enclosure):
    """A document for the participants (tài liệu)."""

    kind: AttachmentKind = Field(
        default=AttachmentKind.DOCUMENT, title="Loại tài liệu", examples=["minutes"]
    )


class Appendix(Enclosure):
    """An appendix (phụ lục): part of this plan, a form to fill in, or only announced."""

    id: Id | None = Field(default=None, title="Mã phụ lục", examples=["phu-luc-1"])
    number: Line | None = Field(default=None, title="Số phụ lục", examples=["Phụ lục 01"])
    caption: Line | None = Field(
        default=None, title="Dòng kèm theo", examples=["Kèm theo Kế hoạch số …"]
    )
    covers: Annotated[tuple[PlanSection, ...], ONE_OR_MORE] = Field(
        default=(), title="Nội dung nằm ở phần", examples=["agenda"]
    )
    sections: References = Field(
        default=(),
        json_schema_extra=refers_to("sections"),
        title="Nội dung nằm ở phần khác",
        examples=["lich-thi-dau"],
    )
    columns: Lines = Field(default=(), title="Các cột của biểu mẫu", examples=["TT", "Đơn vị"])
    sample_rows: Rows = Field(default=(), title="Dòng mẫu của biểu mẫu")

    @model_validator(mode="after")
    def _rows_fit_columns(self) -> "Appendix":
        refuse_wide_rows(self.columns, self.sample_rows)
        return self
