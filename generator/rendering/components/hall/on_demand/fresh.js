// Every five minutes the server is asked whether the page is another than the one shown; a new one takes
// its place without leaving the full screen. Without a network what is there goes on.
const OFTEN = 5 * MINUTE;

const stampOf = ({ headers }) => headers.get("ETag") || headers.get("Last-Modified");

const keepFresh = (renew) => {
  let known;
  const look = async () => {
    const answer = await fetch(location.pathname, { cache: "no-cache" });
    const stamp = answer.ok && stampOf(answer);
    if (!stamp) return;
    if (known && known !== stamp) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const plan = page.querySelector(".hn-plan");
      if (plan) renew(plan);
    }
    known = stamp;
  };
  const ask = () => look().catch(() => {});
  ask();
  return setInterval(ask, OFTEN);
};

// The screen does not go dark while it is in view.
let lock;
const stayAwake = () => {
  if (document.hidden || !navigator.wakeLock) return;
  navigator.wakeLock.request("screen").then((got) => { lock = got; }, () => {});
};
