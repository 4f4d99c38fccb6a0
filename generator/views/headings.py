"""The sections of a plan's page: one anchor and one title each, for headings and contents alike.

An id of a plan holds no underscore, an anchor of a section does: so the two never meet.
"""

from dataclasses import dataclass

from generator.model.document import PlanSection
from generator.views.words import Link


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's anchor (without ``#``) and its title."""

    anchor: str
    title: str

    @property
    def link(self) -> Link:
        """The link that leads to the section."""
        return Link(f"#{self.anchor}", self.title)


@dataclass(frozen=True, slots=True)
class Headings:
    """All sections, in the order of the page."""

    occasions: Heading = Heading("thoi_gian", "Thời gian, địa điểm")
    choices: Heading = Heading("toi_thuoc_thanh_phan_nao", "Tôi thuộc thành phần nào?")
    programme: Heading = Heading("chuong_trinh", "Chương trình")
    places: Heading = Heading("dia_diem", "Địa điểm")
    attendees: Heading = Heading("thanh_phan", "Thành phần tham dự")
    registrations: Heading = Heading("dang_ky", "Đăng ký")
    contributions: Heading = Heading("tham_luan", "Tham luận, hồ sơ, ý kiến gửi về")
    work: Heading = Heading("viec_can_chuan_bi", "Việc cần làm")
    papers: Heading = Heading("tai_lieu", "Tài liệu, phụ lục")
    purpose: Heading = Heading("muc_dich", "Mục đích")
    requirements: Heading = Heading("yeu_cau", "Yêu cầu")
    contents: Heading = Heading("noi_dung", "Nội dung")
    budget: Heading = Heading("kinh_phi", "Kinh phí")
    contacts: Heading = Heading("lien_he", "Liên hệ")
    document: Heading = Heading("van_ban", "Văn bản")
    banner: Heading = Heading("phong_maket", "Maket hội nghị")
    changes: Heading = Heading("thay_doi", "Thay đổi, thông báo")


HEADINGS = Headings()

OF_SECTION = {
    PlanSection.PURPOSE: HEADINGS.purpose,
    PlanSection.REQUIREMENTS: HEADINGS.requirements,
    PlanSection.TIME: HEADINGS.occasions,
    PlanSection.ATTENDANCE: HEADINGS.occasions,
    PlanSection.PLACE: HEADINGS.places,
    PlanSection.CHAIRS: HEADINGS.occasions,
    PlanSection.GROUPS: HEADINGS.attendees,
    PlanSection.BRIDGE_POINTS: HEADINGS.places,
    PlanSection.CONTENTS: HEADINGS.contents,
    PlanSection.AGENDA: HEADINGS.programme,
    PlanSection.BANNER: HEADINGS.banner,
    PlanSection.ASSIGNMENTS: HEADINGS.work,
    PlanSection.TASKS: HEADINGS.work,
    PlanSection.CONTRIBUTIONS: HEADINGS.contributions,
    PlanSection.REGISTRATIONS: HEADINGS.registrations,
    PlanSection.BUDGET: HEADINGS.budget,
    PlanSection.CONTACTS: HEADINGS.contacts,
    PlanSection.APPENDICES: HEADINGS.papers,
}
"""Where the matter of a part of the document stands on the page."""
