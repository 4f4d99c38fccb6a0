"""Every sentence that reading can say to a clerk, by the machine name of the mistake.

In: a name and the details that its sentence has places for. Out: a Message of one or two plain
sentences: what is wrong, and what to write instead; ``SENTENCES`` holds the Vietnamese ones,
``messages_in_english`` the others. Names are the types of pydantic's errors, the
faults of the notation, and those of our YAML subset.
"""

from generator.model import notation
from generator.model.message import Language, Message, in_brief
from generator.reading.messages_in_english import ENGLISH_SENTENCES

_DATES = "; ".join(f"«{form}»" for form in notation.ACCEPTED_DATES[:4])
_TIMES = "; ".join(f"«{form}»" for form in notation.ACCEPTED_TIMES[:4])
_LENGTHS = "; ".join(f"«{form}»" for form in notation.SHOWN_LENGTHS)
_DEADLINES = "; ".join(f"«{form}»" for form in notation.SHOWN_DEADLINES)
_EVENTS = ", ".join(notation.EVENT_NOUNS)
_COUNTS = "; ".join(f"«{form}»" for form in notation.ACCEPTED_COUNTS[:3])

ACCEPTED_FORMS = {
    "date-unreadable": notation.ACCEPTED_DATES,
    "time-unreadable": notation.ACCEPTED_TIMES,
    "length-unreadable": notation.ACCEPTED_LENGTHS,
    "deadline-unreadable": notation.ACCEPTED_DEADLINES,
    "count-unreadable": notation.ACCEPTED_COUNTS,
}
"""All forms that can be shown, where there is more room than in the sentence of that name."""

_UTF8 = (
    "Mở tệp bằng Notepad, chọn File → Save as, ở ô Encoding chọn UTF-8 rồi lưu lại."
    " Nếu chữ bị vỡ, gõ lại bằng bảng mã Unicode."
)

SENTENCES = {
    # the file
    "file-too-large": "Tệp lớn {size}, quá giới hạn {limit}. Một kế hoạch chỉ là văn bản: hãy để"
    " ảnh và tài liệu ở tệp riêng.",
    "file-empty": "Tệp trống. Hãy chép một kế hoạch mẫu rồi sửa lại.",
    "file-not-regular": "Đây không phải là tệp thường (mà là {kind}), nên không đọc. Hãy thay bằng"
    " tệp kế hoạch thật.",
    "file-unreadable": "Không mở được tệp: {reason}. Hãy kiểm tra quyền đọc của tệp.",
    "file-name": "Tên «{name}» không dùng làm địa chỉ trang được. Hãy đổi thành chữ thường không"
    " dấu, số và dấu gạch nối, ví dụ «{suggestion}».",
    "file-name-reserved": "Tên «{name}» đã dành cho việc khác. Hãy đổi tên khác, ví dụ"
    " «{suggestion}».",
    "file-extension": "Tệp đuôi «.yaml» không được đọc. Hãy đổi tên thành «{suggestion}».",
    "file-not-yml": "Tệp này không được đọc: tên tệp kế hoạch phải kết thúc bằng «.yml». Hãy đổi"
    " tên thành «{suggestion}.yml», hoặc chuyển đi nơi khác nếu không dùng.",
    "folder-missing": "Không thấy thư mục này. Hãy tạo thư mục, hoặc sửa «plans_dir» trong"
    " mkdocs.yml.",
    "folder-unreadable": "Không mở được thư mục: {reason}. Hãy kiểm tra quyền đọc; các kế hoạch bên"
    " trong chưa được đọc.",
    "folder-link": "Đây là liên kết tới thư mục khác hoặc tới nơi không có, nên không đọc. Hãy chép"
    " thư mục thật vào đây, hoặc xóa liên kết.",
    "folder-too-deep": "Thư mục lồng sâu quá {depth} cấp, nên các kế hoạch bên trong không được"
    " đọc. Hãy chuyển chúng ra ngoài, ví dụ vào plans/2022.",
    "more-findings": "Còn {count} chỗ khác trong tệp này chưa kể ra. Hãy sửa các chỗ đã nêu rồi"
    " kiểm tra lại.",
    # encodings
    "encoding-utf16": "Tệp lưu ở bảng mã UTF-16. " + _UTF8,
    "encoding-windows-1258": "Tệp có vẻ lưu ở bảng mã Windows-1258, không phải UTF-8. " + _UTF8,
    "encoding-tcvn3": "Tệp có vẻ lưu ở bảng mã TCVN3 (ABC), không phải UTF-8. " + _UTF8,
    "control-character": "Có ký tự điều khiển {code} không nhìn thấy được. Hãy xóa đi và gõ lại"
    " chữ ở chỗ này.",
    "text-mended": "Có {count} chỗ dùng chữ Unicode tổ hợp, dấu đầu dòng của Word hoặc ký tự ẩn;"
    " trang đã hiện bản đã chữa. Nên gõ lại các chỗ đó (chỗ đầu tiên ở đây).",
    # YAML
    "yaml-syntax": "Máy không hiểu cách viết ở đây. Hãy so với một kế hoạch mẫu: khoảng thụt đầu"
    " dòng, dấu «:» và dấu nháy.",
    "yaml-tab": "Đầu dòng có phím Tab. Hãy xóa đi và thụt vào bằng dấu cách (2 dấu mỗi cấp).",
    "yaml-colon": "Dấu «:» ở đây làm máy hiểu nhầm là một mục mới. Nếu là một phần của câu, hãy đặt"
    ' cả câu trong nháy kép: "…: …"; nếu là mục mới, hãy kiểm tra khoảng thụt đầu dòng của dòng này'
    " và dòng trên (sau «-» phải có dấu cách).",
    "curly-quotes": "Dấu {character} là nháy cong của Word, máy không hiểu. Hãy gõ nháy thẳng quanh"
    ' cả câu: "…".',
    "yaml-foreign-colon": "Dấu «{character}» chỉ giống dấu hai chấm. Hãy xóa đi, gõ «:» rồi dấu"
    " cách.",
    "yaml-no-colon": "Dòng này thiếu dấu «:» sau tên mục, hoặc thiếu dấu cách sau dấu «:». Hãy viết"
    " dạng «tên: nội dung». Nếu dòng này viết tiếp câu ở trên, hãy thụt vào sâu hơn.",
    "yaml-dash": "Dấu «-» của danh sách không đứng cùng dòng với tên mục. Hãy xuống dòng rồi mới"
    " viết «- …»; nếu «-» là một phần của câu, hãy đặt cả câu trong nháy kép.",
    "yaml-bullet": "Dòng bắt đầu bằng «{character}» không phải là dòng của danh sách. Hãy bắt đầu"
    " dòng bằng «- »: gạch ngắn, rồi dấu cách.",
    "yaml-first-character": "Chữ không được bắt đầu bằng «{character}». Hãy đặt cả câu trong nháy"
    ' kép: "{character}…".',
    "yaml-quote": "Dấu nháy mở ở đây không được đóng lại ở cuối câu. Hãy thêm dấu nháy đóng.",
    "yaml-goes-on": "Chữ viết tiếp sau dấu {character} đã đóng nên máy không hiểu. Hãy đặt cả câu"
    " trong nháy {quotes}.",
    "yaml-escape": "Dấu \\ giữa nháy kép là lệnh của YAML. Hãy dùng nháy đơn: '…'.",
    "yaml-bracket": "Dấu ngoặc [ hoặc {{ mở ra mà không đóng lại, hoặc thiếu dấu phẩy. Hãy thêm"
    ' ] hay }} vào cuối; nếu là một phần của câu, hãy đặt cả câu trong nháy kép: "…".',
    "yaml-indent": "Dòng này thụt đầu dòng không khớp với các dòng trên. Các mục cùng cấp phải"
    " thẳng hàng nhau.",
    "yaml-conflict": "Còn dấu <<<<<<< của lần trộn git chưa xong. Hãy giữ lại một trong hai phần"
    " rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.",
    "yaml-alias": "«{name}» là cách viết tắt của YAML, ở đây không dùng. Hãy viết lại nội dung đầy"
    " đủ, hoặc đặt trong nháy kép nếu đó là chữ.",
    "yaml-tag": "«{name}» ở đầu chữ bị hiểu là lệnh của YAML. Hãy đặt cả câu trong nháy kép.",
    "yaml-complex-key": "Dấu «?», «[» hay «{{» không đứng làm tên mục được. Hãy đặt câu trong nháy"
    " kép.",
    "several-documents": "Dấu «---» bắt đầu một tài liệu thứ hai. Mỗi tệp chỉ chứa một kế hoạch:"
    " hãy tách ra tệp khác, hoặc xóa dấu «---».",
    "duplicate-key": "Mục «{key}» đã có ở dòng {line}. Hãy gộp hai mục làm một.",
    "text-as-comment": "Chữ từ «{text}» trở đi bị coi là ghi chú nên không hiện trên trang. Nếu là"
    " nội dung, hãy đặt cả câu trong nháy kép; nếu là ghi chú, hãy viết dấu cách sau dấu #.",
    "empty-entry": "Dấu «-» này không có nội dung. Hãy viết thêm hoặc xóa dòng.",
    "too-many-entries": "Tệp có hơn {limit} dòng gạch đầu dòng, nhiều hơn mọi kế hoạch. Hãy xóa"
    " phần thừa (thường do chép nhầm nhiều lần) hoặc tách thành nhiều kế hoạch.",
    "too-deep": "Nội dung lồng sâu quá {depth} cấp. Hãy kiểm tra khoảng thụt đầu dòng.",
    "not-a-plan": "Đầu tệp phải là các mục như «id:», «title:», «events:». Hãy chép một kế hoạch"
    " mẫu rồi sửa lại.",
    # keys
    "unknown-key": "Ở đây không có mục nào tên «{key}». Hãy sửa tên theo kế hoạch mẫu hoặc xóa mục"
    " này.",
    "unknown-key-near": "Ở đây không có mục nào tên «{key}». Có phải «{near}» không?",
    "unknown-key-elsewhere": "Ở đây không có mục nào tên «{key}». Mục «{near}» thuộc {owners}:"
    " hãy chuyển sang đó.",
    "text-as-key": "Dấu «:» làm cho «{key}» thành tên mục. Nếu đây là một câu, hãy đặt cả câu"
    ' trong nháy kép: "{key}: …".',
    "comma-in-braces": "Dấu phẩy trong ngoặc {{ }} tách «{key}» ra khỏi câu trước nó. Hãy đặt cả"
    ' câu có dấu phẩy trong nháy kép: "…, …".',
    "comma-in-brackets": "Dấu phẩy trong ngoặc [ ] tách «{text}» thành một dòng riêng. Nếu dấu phẩy"
    ' là của câu, hãy đặt cả câu trong nháy kép: "…, …"; nếu là dòng riêng, hãy đặt riêng «{text}»'
    " trong nháy kép.",
    "list-dash": "Mục «{holder}» là danh sách, nhưng ở đây thiếu dấu «- ». Hãy viết «- » trước dòng"
    " đầu của từng phần, ví dụ: - {key}: …",
    "missing-key": "Thiếu mục «{key}» ({term}). {example}",
    "missing-value": "Mục «{key}» ({term}) chưa có nội dung. {example}",
    # values
    "kind-text": "Mục «{key}» ({term}) phải là một dòng chữ. {example}",
    "kind-list": "Mục «{key}» ({term}) phải là một danh sách, mỗi dòng bắt đầu bằng «- ».",
    "list-bullet": "Dòng bắt đầu bằng «{bullet}» thì máy nối hết thành một đoạn. Mỗi dòng của mục"
    " «{key}» ({term}) phải bắt đầu bằng «- »: gạch ngắn, rồi dấu cách.",
    "list-lines": "Các dòng ở đây của mục «{key}» ({term}) sẽ nối thành một đoạn. Nếu mỗi dòng là"
    " một ý, hãy viết «- » ở đầu từng dòng, thẳng hàng nhau; nếu là một câu dài, hãy đặt cả câu"
    " trong nháy kép.",
    "kind-mapping": "Mục «{key}» ({term}) phải gồm các mục con, mỗi dòng một mục dạng «tên: nội"
    " dung».",
    "kind-entry": "Mỗi dòng «- » của mục «{key}» ({term}) phải gồm các mục con, mỗi dòng một mục"
    " dạng «tên: nội dung».",
    "kind-bool": "Mục «{key}» ({term}) phải là true (có) hoặc false (không).",
    "not-a-choice": "«{text}» không dùng được cho mục «{key}» ({term}). Hãy chọn: {choices}.",
    "not-a-choice-near": "«{text}» không dùng được cho mục «{key}» ({term}). Có phải «{near}»"
    " không? Các giá trị: {choices}.",
    "too-few": "Mục «{key}» ({term}) cần ít nhất một dòng.",
    "too-many": "Mục «{key}» ({term}) có quá nhiều dòng. Hãy tách thành nhiều kế hoạch.",
    "text-empty": "Mục «{key}» ({term}) để trống. Hãy viết nội dung hoặc xóa cả mục.",
    "id-form": "Mã «{text}» chỉ được gồm chữ thường không dấu, số và dấu gạch nối, dài tối đa 80,"
    " ví dụ: {suggestion}",
    "item-empty": "Mục chương trình này chưa có tên. Hãy thêm «title:» hoặc «items:»; bài chỉ có"
    " ký hiệu thì ghi «code:».",
    "inner-item-untitled": "Có nội dung bên trong mục này chưa có «title:». Hãy thêm «title:» cho"
    " nội dung đó.",
    "row-untitled": "Mục không có «title:» chỉ được gồm «date:», «time:» và «items:». Hãy thêm"
    " «title:», hoặc chuyển các phần khác vào từng mục bên trong.",
    "draft-event": "Bản nháp (draft) là trạng thái của cả kế hoạch. Với một sự kiện, hãy chọn"
    " tentative (dự kiến).",
    "file-and-link": "Mỗi tài liệu chỉ có «file:» hoặc «link:». Hãy tách thành hai tài liệu.",
    "row-too-wide": "Có dòng mẫu nhiều ô hơn số cột trong «columns:». Hãy thêm cột hoặc bớt ô.",
    "language-form": "«{text}» không phải là mã ngôn ngữ. Hãy viết mã hai chữ, ví dụ: en (tiếng"
    " Anh), lo (tiếng Lào), fr (tiếng Pháp), zh (tiếng Trung)",
    "link-unreadable": "«{text}» không phải là liên kết. Hãy chép cả địa chỉ, ví dụ"
    " https://so.example.edu.vn/tai-lieu",
    "link-too-long": "Liên kết dài quá {limit} ký tự. Hãy chép lại từ trang gốc, hoặc dùng liên kết"
    " rút gọn.",
    "link-scheme": "Liên kết «{text}» phải bắt đầu bằng https://, http://, mailto:, tel: hoặc geo:",
    "file-form": "Tên tệp «{text}» phải là chữ không dấu, số, gạch nối, không có thư mục, và là tài"
    " liệu (pdf, docx, xlsx, pptx, odt, jpg, png, zip …), ví dụ: ke-hoach.pdf",
    "missing-file": "Không thấy tệp «{name}» bên cạnh tệp kế hoạch. Hãy chép tệp vào cùng thư mục"
    " hoặc sửa tên.",
    "attached-file-too-large": "Tệp lớn {size}, quá giới hạn {limit}. Hãy tải tệp lên nơi khác rồi"
    " dùng «link:» thay cho «file:».",
    "coordinates-unreadable": "«{text}» không phải là tọa độ. Hãy viết vĩ độ, kinh độ, ví dụ:"
    " 20.8561, 106.6822",
    # Vietnamese notation
    "text-too-long": "Chỗ này dài quá mức của một ngày, giờ hay con số. Hãy chuyển lời giải thích"
    " sang mục «note».",
    "date-unreadable": f"Không đọc được ngày ở «{{text}}». Có thể viết: {_DATES}.",
    "date-missing-day": "Không có ngày «{text}» trong lịch. Hãy xem lại ngày và tháng.",
    "date-year-missing": "Ngày «{text}» thiếu năm. Hãy viết đủ, ví dụ: 24/8/2022",
    "date-year-two-digits": "Năm trong «{text}» phải viết đủ bốn chữ số, ví dụ: 24/8/2022",
    "date-year-out-of-range": "Năm trong «{text}» không hợp lý. Hãy viết đủ bốn chữ số.",
    "date-range-backwards": "Khoảng ngày «{text}» kết thúc trước khi bắt đầu. Hãy đổi lại thứ tự.",
    "date-range-without-end": "Khoảng ngày «{text}» thiếu ngày kết thúc. Hãy viết dạng: từ ngày"
    " 03-08/11/2023. Nếu văn bản chỉ có ngày bắt đầu, hãy ghi một ngày ấy, rồi nói thêm ở «note».",
    "date-out-of-order": "Các ngày trong «{text}» phải theo thứ tự và không lặp lại.",
    "date-too-many": "Quá nhiều ngày trong một chỗ (đến «{text}» là thừa). Hãy tách thành nhiều sự"
    " kiện.",
    "date-has-time": "Mục ngày có lẫn giờ («{text}»). Hãy chuyển giờ sang mục «time».",
    "time-unreadable": f"Không đọc được giờ ở «{{text}}». Có thể viết: {_TIMES}. Lời không phải giờ"
    " thì ghi ở «note».",
    "time-several": "Mục giờ có hơn một khoảng giờ. Mỗi sự kiện, mỗi mục chương trình chỉ ghi một"
    " khoảng: hãy tách buổi sáng, buổi chiều thành hai mục, hoặc ghi cả khoảng: 7h30 - 16h30",
    "time-dotted": "Giờ viết bằng dấu chấm dễ nhầm với số. Hãy viết dạng: 7h30 hoặc 7:30",
    "time-half": "Chữ «rưỡi» không đọc được. Hãy viết cả số phút, ví dụ: 7h30",
    "time-no-such-hour": "Không có giờ «{text}». Hãy xem lại giờ (0–24) và phút (0–59).",
    "time-range-backwards": "Khoảng giờ «{text}» kết thúc trước khi bắt đầu. Hãy đổi lại thứ tự;"
    " nếu kết thúc sau nửa đêm, hãy viết: 22h00 - 1h00 hôm sau",
    "time-next-day-unclear": "Trong «{text}» không rõ giờ nào là của hôm sau. Nếu cả mục vào hôm"
    " sau, hãy bỏ «hôm sau» và ghi ngày ở mục «date».",
    "time-part-contradicts": "Giờ và buổi trong «{text}» trái nhau. Hãy sửa một trong hai.",
    "time-has-date": "Mục giờ có lẫn ngày («{text}»). Hãy chuyển ngày sang mục «date».",
    "length-unreadable": f"Không đọc được thời lượng ở «{{text}}». Có thể viết: {_LENGTHS}.",
    "deadline-unreadable": f"Không đọc được thời hạn ở «{{text}}». Có thể viết: {_DEADLINES}. Chỗ"
    f" «Hội nghị» có thể là: {_EVENTS}; thêm tên ở sau cũng được, không viết tắt, không kèm số.",
    "count-unreadable": f"Không đọc được số lượng ở «{{text}}». Có thể viết: {_COUNTS}. Ở đây chỉ"
    " ghi một con số; lời giải thích ghi ở «note», chỉ tiêu và tỷ lệ của thành phần ghi ở «quota»,"
    " «share».",
    "count-is-share": "«{text}» là tỷ lệ, không phải số lượng. Hãy chuyển sang mục «share» của"
    " thành phần; ở chỗ khác thì sang mục «note».",
    "count-is-rate": "«{text}» là chỉ tiêu, không phải số lượng. Hãy chuyển sang mục «quota» của"
    " thành phần; ở chỗ khác (như «limit») thì sang mục «note».",
    "ids-missing": "Chưa có «id» ở {count} chỗ (chỗ đầu tiên ở đây). Hãy chạy lệnh ids để máy thêm,"
    " để liên kết và lịch không đổi khi sửa tên.",
    "id-missing": "Chưa có «id» cho phần này, nên tạm dùng «{id}». Hãy thêm dòng «id: {id}», hoặc"
    " chạy lệnh ids để máy thêm, để liên kết và lịch không đổi khi sửa tên.",
}


def sentence(name: str, /, **details: str | Message) -> Message:
    """Return the sentence called ``name`` with its details put in, each on one line and cut."""
    vietnamese = SENTENCES[name].format(**_in(Language.VIETNAMESE, details))
    english = ENGLISH_SENTENCES[name].format(**_in(Language.ENGLISH, details))
    return Message(vietnamese, english)


def _in(language: Language, details: dict[str, str | Message]) -> dict[str, str]:
    return {
        name: detail.words(language) if isinstance(detail, Message) else in_brief(detail)
        for name, detail in details.items()
    }
