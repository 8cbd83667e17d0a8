const entries = document.getElementById("entries");
const choices = {
  response: ["Worse", "Not at all", "A little", "Some", "A lot", "Almost all better", "Not sure"],
  effects: ["Upset stomach", "Headache", "Sleepy", "Could not sleep", "Weight", "Sex", "Dry mouth", "Sweating"],
};
let count = 0;
function more() {
  const entry = document.querySelector("template").content.firstElementChild.cloneNode(true);
  count += 1;
  for (const [name, all] of Object.entries(choices)) {
    const group = entry.querySelector(`[data-name=${name}]`);
    for (const text of all) {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = name === "effects" ? "checkbox" : "radio";
      input.name = name + count;
      input.value = text;
      label.append(input, " " + text);
      group.append(label);
    }
  }
  entries.append(entry);
  return entry;
}
function told() {
  return [...entries.children].map((entry) => {
    const of = (name) => entry.querySelector(`[name=${name}]`).value;
    const chosen = [...entry.querySelectorAll(":checked")].map((it) => it.value);
    return { name: of("name"), most: of("most"), time: of("time"), start: of("start"), note: of("note"), chosen };
  });
}
let keeping;
entries.addEventListener("input", () => {
  clearTimeout(keeping);
  keeping = setTimeout(() => sessionStorage.setItem("medicines", JSON.stringify(told())), 300);
});
entries.addEventListener("click", (event) => {
  if (event.target.className === "less") event.target.closest(".entry").remove();
});
document.getElementById("more").addEventListener("click", () => more().querySelector("input").focus());
document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const rows = told().map((it) => {
    const row = document.createElement("li");
    row.textContent = [it.name, it.most, it.time, it.start, ...it.chosen, it.note].filter(Boolean).join(" · ");
    return row;
  });
  document.querySelector("#list ul").replaceChildren(...rows);
  document.getElementById("list").hidden = false;
});
more();
