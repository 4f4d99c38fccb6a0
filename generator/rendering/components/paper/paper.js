// A button that offers what can be printed, and one that shows the banner as large as the screen. What
// they do is brought when they are pressed; where that fails, the page is printed as it is.
const tool = (words, use) => {
  const button = element("button", [words], "hn-action");
  button.type = "button";
  button.addEventListener("click", () => load("paper").then((paper) => use(paper, button), () => window.print()));
  return element("p", [button], "hn-tools");
};

document.querySelector(".hn-plan .hn-contents")?.before(tool("In", (paper, button) => paper.offer(button, load)));
document.querySelector(".hn-banner")?.after(tool("Xem toàn màn hình", (paper) => paper.showBanner()));
