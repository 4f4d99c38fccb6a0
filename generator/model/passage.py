"""Running text of the document, as deep as it is nested there."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.fields import ONE_OR_MORE, PlanPart, Text, Translation
from generator.model.party import Parties


class Passage(PlanPart):
    """A paragraph or bullet (đoạn, gạch đầu dòng) with what stands under it."""

    shorthand: ClassVar[str | None] = "text"

    text: Text = Field(title="Nội dung", examples=["Đánh giá tình hình thực hiện nhiệm vụ"])
    translation: Translation = None
    speakers: Parties = Field(default=(), title="Người trình bày", examples=["GS.TS Nguyễn Văn A"])
    items: "Passages" = Field(default=(), title="Các ý bên dưới")


Passages = Annotated[tuple[Passage, ...], ONE_OR_MORE]
