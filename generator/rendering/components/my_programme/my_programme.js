// "Của tôi": items of the programme that a reader has marked. What it takes comes on demand: at once
// where there is something to choose or to show, else when it is asked for. Short programmes, which
// one attends whole, stay quiet.
const CHOICE = 25;

const openMine = async (section) => (await load("my_programme"))(section);

const isToChoose = (section) => section.querySelector(".hn-rooms")
  || section.querySelectorAll(".hn-programme__row").length > CHOICE;

const hasMarks = () => asked.has("muc") || Object.keys(remembered().muc || {}).length > 0;

const offerMine = (section) => {
  const button = element("button", ["Chọn mục của tôi"], "hn-action");
  button.type = "button";
  button.addEventListener("click", async () => {
    try {
      (await openMine(section)).pick();
      button.parentElement.remove();
    } catch {
      button.textContent = "Chưa tải được. Bấm để thử lại";
    }
  });
  section.querySelector("h2").after(element("p", [button], "hn-actions hn-mine-way"));
};

const programmes = document.querySelector(".hn-programmes");
if (programmes && programmes.querySelector(".hn-programme [data-hn-start]")) {
  if (isToChoose(programmes) || hasMarks()) openMine(programmes).catch(() => offerMine(programmes));
  else offerMine(programmes);
}
