"""The portal's own Vietnamese: labels of states, kinds and forms, and dates as people say them."""

from generator.model.agenda import AgendaStatus
from generator.model.change import ChangeKind
from generator.model.document import AttachmentKind
from generator.model.event import Attendance, EventKind, Status
from generator.model.group import Invitation
from generator.model.notation import WEEKDAY_NAMES, Dates, DaySpan, Precision
from generator.model.venue import BridgePointKind
from generator.views.words import DateBlock, Mark

OPEN = "Chưa ấn định"

STATUSES = {
    Status.DRAFT: Mark("draft", "Bản nháp"),
    Status.TENTATIVE: Mark("tentative", "Dự kiến"),
    Status.CONFIRMED: None,
    Status.POSTPONED: Mark("postponed", "Hoãn"),
    Status.CANCELLED: Mark("cancelled", "Đã hủy"),
}
MOVED = Mark("moved", "Đã dời")
DONE = Mark("done", "Đã xong")
AGENDA_STATUSES = {
    AgendaStatus.FINAL: None,
    AgendaStatus.TENTATIVE: Mark("tentative", "Dự kiến"),
    AgendaStatus.ANNOUNCED: Mark("tentative", "Chưa có"),
}
ATTENDANCES = {
    Attendance.IN_PERSON: Mark("in_person", "Trực tiếp"),
    Attendance.ONLINE: Mark("online", "Trực tuyến"),
    Attendance.HYBRID: Mark("hybrid", "Trực tiếp kết hợp trực tuyến"),
}
EVENT_KINDS = {
    EventKind.MAIN: None,
    EventKind.PREPARATORY: "Phiên trù bị",
    EventKind.MEETING: "Cuộc họp",
    EventKind.PRACTICE: "Tập luyện",
    EventKind.REHEARSAL: "Tổng duyệt",
    EventKind.FOLLOW_UP: "Cuộc họp tiếp theo",
    EventKind.SIDE: "Hoạt động kèm theo",
    EventKind.LOCAL: "Tổ chức tại đơn vị",
    EventKind.TEST: "Chạy thử",
    EventKind.ANNOUNCEMENT: "Công bố",
    EventKind.TRANSPORT: "Xe đưa đón",
    EventKind.OTHER: None,
}
CHANGE_KINDS = {
    ChangeKind.POSTPONED: "Hoãn",
    ChangeKind.MOVED: "Dời",
    ChangeKind.CANCELLED: "Hủy",
    ChangeKind.AMENDED: "Điều chỉnh",
}
INVITATIONS = {
    Invitation.INVITED: "Được mời",
    Invitation.CONVOKED: "Được triệu tập",
    Invitation.SENT: "Do đơn vị cử",
}
BRIDGE_POINT_KINDS = {
    BridgePointKind.CENTRAL: "Điểm cầu trung tâm",
    BridgePointKind.LOCAL: "Điểm cầu cơ sở",
}
ATTACHMENT_KINDS = {
    AttachmentKind.DOCUMENT: "Tài liệu",
    AttachmentKind.CONCLUSIONS: "Kết luận",
    AttachmentKind.MINUTES: "Biên bản",
    AttachmentKind.SLIDES: "Trình chiếu",
    AttachmentKind.RECORDING: "Bản ghi",
    AttachmentKind.PHOTOS: "Hình ảnh",
}


def capitalised(text: str) -> str:
    """Return ``text`` with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Return ``text`` with its first letter in lower case, the rest as it is."""
    return text[:1].lower() + text[1:]


def bracketed(text: str) -> str:
    """Return a remark as it stands behind what it is of: in brackets, but not inside others."""
    plain = text.strip()
    if plain.startswith("(") and plain.endswith(")") and plain.count("(") == 1:
        return plain
    return f"– {plain}" if "(" in plain or plain.endswith(".") else f"({plain})"


def in_a_line(*parts: str | None) -> str:
    """Return remarks in one line, parted by semicolons, whole sentences only by their full stop."""
    told = [part.strip() for part in parts if part and part.strip()]
    ends = ["" if part[-1] in ".!?…;" else ";" for part in told]
    return " ".join(f"{part}{end}" for part, end in zip(told, ends, strict=True)).removesuffix(";")


def date_block(dates: Dates) -> DateBlock:
    """Return the big date of ``dates``."""
    first, last = dates.first, dates.last
    if first is None or last is None:
        return DateBlock("?", OPEN)
    if dates.precision is Precision.YEAR:
        return DateBlock("?", f"năm {first.year}")
    if dates.precision is Precision.MONTH:
        return DateBlock(f"T{first.month}", f"năm {first.year}")
    if first == last:
        weekday = dates.weekdays[0][0] if dates.weekdays else first.weekday()
        name = capitalised(WEEKDAY_NAMES[weekday])
        return DateBlock(str(first.day), f"tháng {first.month}, {first.year}", name)
    if (first.month, first.year) == (last.month, last.year):
        days = ", ".join(_days(span) for span in dates.spans)
        return DateBlock(days, f"tháng {first.month}, {first.year}")
    return DateBlock(f"{first.day}/{first.month}–{last.day}/{last.month}", f"năm {last.year}")


def _days(span: DaySpan) -> str:
    return str(span.first.day) if span.is_single_day else f"{span.first.day}–{span.last.day}"
