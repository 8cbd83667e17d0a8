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
  const begun = () => {
    try {
      return sessionStorage.getItem("recollect.draft" + name) !== null;
    } catch {
      return false;
    }
  };
  // A press before the program is there. The screen after the first is in the file
  // too, and can be answered at once. Anything else waits for the program, and the
  // screen with it: whatever was typed is what the press was about.
  const early = (button) => {
    const root = document.getElementById("recollect");
    if (!root.contains(button) || page.dataset.state !== "starting") return;
    const next = button.name === "start" && !begun() && document.getElementById("recollect-next-" + page.lang);
    if (button.name === "start") page.dataset.pressed = "start";
    if (next) {
      root.replaceChildren(next.content);
      document.getElementById("rc-heading").focus();
      scrollTo(0, 0);
      if (parent !== window) parent.postMessage({ recollect: "top" }, "*");
    } else {
      button.setAttribute("aria-pressed", "true");
      root.inert = true;
    }
  };
  addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest("button");
    if (button && button.name === "blank") {
      page.dataset.print = "blank";
      print();
    } else if (button) {
      early(button);
    }
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && event.target.id === "name-search")
      early(document.querySelector("button[name=add-name]"));
  });
  // A file that is cut off, or whose other script was changed and so refused, says
  // so instead of showing a button that does nothing.
  addEventListener("DOMContentLoaded", () => {
    const words = document.querySelector(".rc-without");
    if (words && page.dataset.state === "starting" && !("whole" in page.dataset)) page.dataset.state = "broken";
  });
  addEventListener("afterprint", () => delete page.dataset.print);
})();
