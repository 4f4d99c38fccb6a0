// Before an address to subscribe to: a button that copies it. Where that is not allowed, as inside
// some apps, the address is chosen, so that a long press copies it.
const copyButton = (address) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "hn-action";
  button.textContent = "Sao chép liên kết";
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(address.textContent);
      button.textContent = "Đã sao chép";
    } catch {
      getSelection().selectAllChildren(address);
      button.textContent = "Đã chọn: giữ ngón tay vào địa chỉ để sao chép";
    }
  });
  address.before(button);
};

document.querySelectorAll("[data-hn-copy]").forEach(copyButton);
