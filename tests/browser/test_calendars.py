"""The ways into a calendar, on the devices that people hold: one tap leads to the right thing."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Locator, Page, expect

from tests.browser.visitor import Visit

PLAN = "2022/hai-phong-tong-ket-nam-hoc/"
SEVERAL = "2023/long-bien-tong-ket-nam-hoc/"
PHONE = {"width": 360, "height": 800}
TOUCH = 44
FORM = re.compile(r"https://calendar\.google\.com/calendar/render\?action=TEMPLATE&")
FEED = "https://so.example.edu.vn/hoi-nghi/2022/hai-phong-tong-ket-nam-hoc/event.ics"
_ANDROID = "Mozilla/5.0 (Linux; Android 12; SM-A125F{}) AppleWebKit/537.36 (KHTML, like Gecko) "
_IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
CHROME_ANDROID = _ANDROID.format("") + "Chrome/126.0.0.0 Mobile Safari/537.36"
SAFARI_IPHONE = _IPHONE + "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
EDGE_WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"
)
IN_APPS = {
    "Zalo, Android": CHROME_ANDROID + " Zalo android/12100709 ZaloTheme/light",
    "Zalo, iPhone": _IPHONE + "(KHTML, like Gecko) Mobile/15E148 Zalo iOS/602 ZaloLanguage/vi",
    "Facebook, Android": _ANDROID.format("; wv")
    + "Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/468.0.0.1;]",
    "Facebook, iPhone": _IPHONE + "Mobile/15E148 [FBAN/FBIOS;FBAV/468.0;FBDV/iPhone14,5]",
    "Messenger, iPhone": _IPHONE + "Mobile/15E148 [FBAN/MessengerForiOS;FBAV/466.0]",
    "Messenger, Android": _ANDROID.format("; wv")
    + "Chrome/126.0.0.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/466.0;]",
    "Instagram, Android": _ANDROID.format("; wv")
    + "Chrome/126.0.0.0 Mobile Safari/537.36 Instagram 336.0.0.35.90 Android",
}


def ways(page: Page) -> Locator:
    return page.locator("#hoi-nghi .hn-calendar")


def words(items: Locator) -> list[str]:
    return [text.strip() for text in items.all_inner_texts()]


@pytest.mark.parametrize("agent", [SAFARI_IPHONE, EDGE_WINDOWS], ids=["iPhone", "Windows"])
def test_the_button_leads_to_the_file_where_one_tap_opens_it(visit: Visit, agent: str) -> None:
    visitor = visit(viewport=PHONE, user_agent=agent)
    button = visitor.open(PLAN).get_by_role("link", name="Thêm vào lịch", exact=True)
    expect(button).to_have_attribute("href", "event.ics")
    assert visitor.complaints == []


def test_the_button_leads_to_googles_form_on_android(visit: Visit) -> None:
    visitor = visit(viewport=PHONE, user_agent=CHROME_ANDROID)
    page = visitor.open(PLAN)
    expect(page.get_by_role("link", name="Thêm vào lịch", exact=True)).to_have_attribute(
        "href", FORM
    )
    assert page.locator("a[href^='webcal:']").count() == 0
    assert visitor.complaints == []


@pytest.mark.parametrize("agent", IN_APPS.values(), ids=IN_APPS)
def test_inside_an_app_the_button_tells_the_way_out_and_offers_google_and_copy_first(
    visit: Visit, agent: str
) -> None:
    visitor = visit(viewport=PHONE, user_agent=agent)
    page = visitor.open(PLAN)
    assert page.get_by_role("link", name="Thêm vào lịch", exact=True).count() == 0
    ways(page).locator("summary").press("Enter")
    shown = ways(page).locator(".hn-ways")
    expect(shown.locator("p").first).to_contain_text("«Mở bằng trình duyệt»")
    expect(shown.locator("ul").first.get_by_role("link")).to_have_attribute("href", FORM)
    first = shown.get_by_role("list").first.locator("a, button")
    assert words(first) == ["Google Lịch", "Sao chép liên kết"]
    assert Axe().run(page).response["violations"] == []
    assert visitor.complaints == []


def test_inside_an_app_the_page_of_all_calendars_does_the_same(visit: Visit) -> None:
    visitor = visit(viewport=PHONE, user_agent=IN_APPS["Zalo, Android"])
    page = visitor.open("lich/")
    shown = page.locator(".hn-feed[open] .hn-ways")  # that of all conferences, open by itself
    expect(shown.locator("p").first).to_contain_text("«Mở bằng trình duyệt»")
    first = shown.get_by_role("list").first.locator("a, button")
    assert words(first) == ["Google Lịch, điện thoại Android", "Sao chép liên kết"]
    assert visitor.complaints == []


def test_without_scripts_every_way_is_a_plain_link(visit: Visit) -> None:
    page = visit(viewport=PHONE, java_script_enabled=False).open(PLAN)
    ways(page).locator("summary").click()
    links = ways(page).get_by_role("link")
    assert words(links) == [
        "Thêm vào lịch",
        "Google Lịch",
        "Outlook trên web",
        "Máy này (tệp .ics)",
        "iPhone, iPad, máy Mac, Outlook trên máy tính",
        "Google Lịch, điện thoại Android",
        "Outlook trên web",
    ]
    assert [re.split(r"[?=]", str(each.get_attribute("href")))[0] for each in links.all()] == [
        "event.ics",
        "https://calendar.google.com/calendar/render",
        "https://outlook.live.com/calendar/0/action/compose",
        "event.ics",
        f"webcal:{FEED.partition(':')[2]}",
        "https://calendar.google.com/calendar/u/0/r",
        "https://outlook.live.com/calendar/0/addfromweb/",
    ]
    expect(ways(page).get_by_text(FEED)).to_be_visible()


def test_the_address_of_a_calendar_can_be_copied(visit: Visit) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open(PLAN)
    ways(page).locator("summary").click()
    ways(page).get_by_role("button", name="Sao chép liên kết").click()
    expect(ways(page).get_by_role("button")).to_have_text("Đã sao chép")
    assert page.evaluate("navigator.clipboard.readText()") == FEED
    assert visitor.complaints == []


def test_where_copying_is_not_allowed_the_address_is_chosen(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    page = visitor.open(PLAN)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    ways(page).locator("summary").click()
    ways(page).get_by_role("button", name="Sao chép liên kết").click()
    assert page.evaluate("getSelection().toString()") == FEED
    assert visitor.complaints == []


@pytest.mark.parametrize("address", ["", PLAN, SEVERAL, "lich/"])
def test_every_way_is_a_thumb_high_and_opens_no_other_window(visit: Visit, address: str) -> None:
    page = visit(viewport=PHONE).open(address)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    targets = page.locator(".hn-calendar :is(a, summary, button):visible")
    low = [
        (each.inner_text(), box["height"])
        for each in targets.all()
        if (box := each.bounding_box()) and box["height"] < TOUCH
    ]
    assert (targets.count() > 0, low) == (True, [])
    assert page.locator("a[target]").count() == 0


def test_the_home_page_leads_to_all_calendars(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    page = visitor.open("")
    page.get_by_role("link", name="Theo năm học, đơn vị, thời hạn").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng ký lịch hội nghị")
    assert words(page.get_by_role("heading", level=2)) == [
        "Tất cả",
        "Năm học",
        "Đơn vị",
        "Thời hạn",
    ]
    page.get_by_text("Năm học 2022-2023", exact=True).click()
    year = page.locator("details", has_text="Năm học 2022-2023")
    with page.expect_download() as download:
        year.get_by_role("link", name="Tệp .ics").click()
    assert download.value.url.endswith("/hoi-nghi/years/2022-2023.ics")
    assert visitor.complaints == []
