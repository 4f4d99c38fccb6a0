// Days, hours and clashes in Vietnam's time, as the portal writes them.
const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

const dayWords = (moment) => {
  const day = new Date(moment + AHEAD);
  return `${WEEKDAYS[day.getUTCDay()]}, ${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
};

const spanWords = ({ start, end, wholeDays }) => (
  wholeDays ? "Cả ngày" : `${hourWords(start)}\u00a0– ${hourWords(end)}`
);

const clashWords = (others) => `Trùng giờ với ${others.map(({ title, spans }) => `«${title}» (${spanWords(spans[0])})`).join(", ")}`;
