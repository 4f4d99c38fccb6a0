// Beside an address to subscribe to: a button that copies it, for phones whose links lead nowhere.
const copyButton = (link) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Sao chép địa chỉ";
  button.setAttribute("aria-label", `Sao chép địa chỉ: ${link.textContent.trim()}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.href);
    button.textContent = "Đã sao chép";
    button.setAttribute("aria-live", "polite");
  });
  link.after(button);
};

if (navigator.clipboard) document.querySelectorAll("a[data-hn-copy]").forEach(copyButton);
