"""Personal addresses in running text: found however they are written, and nothing else is."""

import pytest

from generator.model.addresses import comparable, find_addresses


@pytest.mark.parametrize(
    "address",
    [
        "nguyen.van.a@so.edu.vn",
        "A@GMAIL.COM",
        "a＠gmail.com",
        "a @ gmail.com",
        "0912 345 678",
        "0912.345.678",
        "(091) 234 5678",
        "+84 912 345 678",
        "+84912345678",
        "84912345678",
    ],
)
def test_an_address_is_found_as_it_is_written(address: str) -> None:
    assert find_addresses(f"liên hệ {address}, giờ hành chính") == (address,)


@pytest.mark.parametrize(
    "text",
    [
        "số 348/KH-UBND ngày 16/8/2023",
        "0225 3747 123",
        "8h00 - 10h45 ngày 24/8/2022",
        "live.hcm.edu.vn",
    ],
)
def test_numbers_of_documents_and_offices_are_no_personal_addresses(text: str) -> None:
    assert find_addresses(text) == ()


def test_one_number_in_two_spellings_is_one_address() -> None:
    assert comparable("+84 912.345.678") == comparable("(091) 234 5678") == "0912345678"
    assert comparable("A@Gmail.com") == comparable("a＠gmail.com")
