"""Parts of the document that no other key is made for: prizes, seating, safety, certificates."""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.fields import Id, Line, Lines, PlanPart, Translation
from generator.model.passage import Passages

Rows = tuple[tuple[str, ...], ...]


class Section(PlanPart):
    """A part of the document under its own heading (phần khác): running text, a table, or both."""

    id: Id = Field(title="Mã phần", examples=["giai-thuong"])
    title: Line = Field(title="Tên phần", examples=["Cơ cấu giải thưởng"])
    translation: Translation = None
    contents: Passages = Field(
        default=(), title="Nội dung", examples=["Cấp giấy chứng nhận cho người dự đủ 8 tiết"]
    )
    columns: Lines = Field(
        default=(), title="Các cột của bảng", examples=["Giải", "Số lượng", "Mức thưởng"]
    )
    rows: Rows = Field(default=(), title="Các dòng của bảng")

    @model_validator(mode="after")
    def _rows_fit_columns(self) -> "Section":
        refuse_wide_rows(self.columns, self.rows)
        return self


def refuse_wide_rows(columns: tuple[str, ...], rows: Rows) -> None:
    """Raise PydanticCustomError where a row has more cells than there are columns."""
    if any(len(row) > len(columns) for row in rows):
        raise PydanticCustomError("row-too-wide", "a row is wider than the columns")
