// What this device can open comes first. Without this script every way is there, in one order.
const android = /Android/.test(navigator.userAgent);
const inApp = /Zalo|FBA[NV]|FB_IAB|Messenger|Instagram|; wv\)/.test(navigator.userAgent);

const element = (name, content, look = "") => {
  const made = document.createElement(name);
  made.className = look;
  made.append(...content);
  return made;
};

// Inside an app that opens no calendar file: how to get out, then Google and the address to copy.
const adaptToApp = (calendar) => {
  const button = calendar.querySelector(":scope > a");
  if (button) {
    const summary = calendar.querySelector("summary");
    summary.className = button.className;
    summary.replaceChildren(...button.childNodes, summary.lastElementChild);
    button.remove();
  }
  const way = "Ứng dụng đang mở trang này (Zalo, Facebook…) không mở được tệp lịch. Bấm ⋯ hoặc ⋮ ở góc"
    + " màn hình, chọn «Mở bằng trình duyệt», rồi thêm vào lịch ở đó. Hoặc:";
  const copy = element("li", [calendar.querySelector(".hn-copy")]);
  const first = element("ul", [calendar.querySelector("[data-hn-google]"), copy]);
  calendar.querySelector(".hn-ways").prepend(element("p", [way], "hn-note"), first);
};

// Android opens Google's form at once; a file is only downloaded there, and webcal: leads nowhere.
const adaptToAndroid = (calendar) => {
  const button = calendar.querySelector(":scope > a");
  const form = button && calendar.querySelector("a[href*='action=TEMPLATE']");
  if (form) button.href = form.href;
  calendar.querySelector("[data-hn-webcal]").remove();
};

for (const calendar of document.querySelectorAll(".hn-calendar")) {
  if (android) adaptToAndroid(calendar);
  if (inApp) adaptToApp(calendar);
}
