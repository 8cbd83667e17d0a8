// Runs before the first screen is painted: what the page must know at once, and
// what has to work before the program does, or without it.
(() => {
  const page = document.documentElement;
  page.dataset.state = "starting";
  let chosen = {};
  try {
    chosen = JSON.parse(document.getElementById("recollect-configuration").textContent);
  } catch {
    // The program names what is wrong with it.
  }
  const language = location.hash.startsWith("#lang=") ? location.hash.slice(6) : chosen.lang;
  if (/^es/i.test(language)) page.lang = "es";
  page.dataset.region = chosen.region || "us";
  addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest("button");
    const name = button ? button.name : "";
    if (name === "start" && page.dataset.state === "starting") {
      page.dataset.pressed = "start";
      button.setAttribute("aria-pressed", "true");
    }
    if (name === "blank") {
      page.dataset.print = "blank";
      print();
    }
  });
  // A file that is cut off, or whose other script was changed and so refused, says
  // so instead of showing a button that does nothing.
  addEventListener("DOMContentLoaded", () => {
    const words = document.querySelector(".rc-without");
    if (words && page.dataset.state === "starting" && !("whole" in page.dataset)) page.dataset.state = "broken";
  });
  addEventListener("afterprint", () => delete page.dataset.print);
})();
