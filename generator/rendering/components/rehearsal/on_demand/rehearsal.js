// The notice with the way out; links to other pages of the portal keep the clock as it has gone on.
const { AHEAD, MINUTE, addressWith, clock, element, hourWords, tellOf } = globalThis.hoinghi;

const written = () => new Date(clock() + AHEAD).toISOString().slice(0, 19);

const isPage = (link) => link.host === location.host && link.protocol === location.protocol
  && link.pathname !== location.pathname && /(\/|\.html)$/.test(link.pathname);

const keepClock = ({ target }) => {
  const link = target.closest("a[href]");
  if (!link || !isPage(link)) return;
  const address = new URL(link.href);
  address.searchParams.set("now", written());
  link.href = address.href;
};

const offered = () => {
  const words = element("span", []);
  const out = element("a", ["Bỏ"]);
  out.href = addressWith({ now: null });
  const notice = element("aside", [words, out], "hn hn-rehearsal");
  notice.setAttribute("aria-label", "Xem thử");
  document.body.append(notice);
  addEventListener("click", keepClock, true);
  tellOf((now) => {
    const [year, month, day] = written().slice(0, 10).split("-").map(Number);
    words.textContent = `Đang xem thử lúc ${hourWords(now)}, ${day}/${month}/${year}`;
    return (Math.floor(now / MINUTE) + 1) * MINUTE;
  });
};
