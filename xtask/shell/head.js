// Runs before the first screen is painted: what the page must know at once, and
// what has to work before the program does, or without it.
(() => {
  // A short text of one line.
  const LINE = /^[^\0-\x1f\x7f-\x9f]{1,80}$/u;
  // How light a color is, as `src/intake/accent.rs` says it, and to the same figures.
  const lightness = (color) => {
    const [red, green, blue] = color.map((it) => {
      const part = it / 255;
      return Math.round(65535 * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    });
    return Math.floor((red * 2126 + green * 7152 + blue * 722) / 10000) + 3277;
  };
  const readsOn = (color, ground) => {
    const [one, two] = [lightness(color), lightness(ground)];
    return Math.max(one, two) * 2 >= Math.min(one, two) * 9;
  };
  // The clinic's color for the light and for the dark theme; empty where it cannot be
  // read on the light ground, and the program refuses it.
  const accents = (hex) => {
    const color = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    if (!readsOn(color, [0xe4, 0xef, 0xec])) return ["", ""];
    let dark = color;
    for (let step = 1; !readsOn(dark, [0x20, 0x33, 0x2f]); step += 1)
      dark = color.map((it) => Math.floor((it * (64 - step) + 255 * step) / 64));
    return [hex, `rgb(${dark})`];
  };
  const page = document.documentElement;
  page.dataset.state = "starting";
  // What whoever embeds the page chose: it stands in the file, and where the page is
  // in a frame, after the first space in the frame's name. A link can give a page a
  // name too, so that of a page on its own is not read. Of an address nothing is taken
  // but the language.
  const chosen = {};
  const read = (text) => {
    try {
      Object.assign(chosen, JSON.parse(text));
    } catch {
      console.warn("recollect: these settings cannot be read: " + text);
    }
  };
  const given = name.indexOf(" {");
  read(document.getElementById("recollect-configuration").textContent);
  if (location.hash.startsWith("#lang=")) chosen.lang = location.hash.slice(6);
  if (parent !== window && given >= 0) read(name.slice(given));
  // For the program.
  page.dataset.chosen = JSON.stringify(chosen);
  // As `src/browser/host.rs` takes it.
  const plain = (it) => (typeof it === "object" ? "\0" : "") + it;
  // What the program would refuse is not shown before it either.
  const said = (key, form) => {
    const value = key in chosen ? plain(chosen[key]).trim() : "";
    return form.test(value) ? value : "";
  };
  if (said("lang", /^es(?![a-z])/i)) page.lang = "es";
  const region = said("region", /^(us|ca|gb|ie|au|nz|other)$/i).toLowerCase() || "us";
  page.dataset.region = region;
  const clinic = [said("clinic-name", LINE), said("clinic-phone", LINE)].filter((it) => it);
  const accent = said("accent", /^#[\da-f]{6}$/i).toLowerCase();
  if (accent) {
    const [light, dark] = accents(accent);
    page.style.setProperty("--rc-clinic-light", light);
    page.style.setProperty("--rc-clinic-dark", dark);
  }
  // Which parts are asked, where that is said in words that the program knows.
  const asked =
    "ask" in chosen && /^(\s|(health-topics|phq-9|clinician|none)(?!\S))*$/.test(plain(chosen.ask)) ? plain(chosen.ask) : "health-topics";
  // The screens in the file are those of a page that nothing was chosen for.
  const dress = (root) => {
    const [, , , health, visit] = root.querySelectorAll(".rc-steps__item");
    if (health && asked.includes("phq-9")) {
      const phq = health.cloneNode(true);
      phq.firstChild.textContent = "PHQ-9";
      visit.before(phq);
    }
    if (health && !asked.includes("health-topics")) health.remove();
    if (clinic.length) {
      const line = document.createElement("p");
      line.className = "rc-clinic";
      for (const it of clinic) {
        const part = document.createElement("bdi");
        part.textContent = it;
        line.append(line.firstChild ? " \u00b7 " : "", part);
      }
      root.querySelector(".rc-top").prepend(line);
    }
    if (region !== "us") {
      const lines = root.querySelector(".rc-help-list");
      const here = document.querySelector(`.rc-standing__help[lang=${page.lang}] [data-region=${region}] ul`);
      if (lines) lines.replaceWith(here.cloneNode(true));
      // In short they come with the program, at the end of the page.
      const short = root.querySelector(".rc-help");
      if (short) short.remove();
    }
  };
  // Until they are what was chosen they are not to be seen.
  if (clinic.length || region !== "us" || page.lang === "es") page.dataset.undressed = "";
  addEventListener("recollect-first", () => {
    const root = document.getElementById("recollect");
    if (page.lang === "es") root.replaceChildren(document.getElementById("recollect-es").content);
    dress(root);
    delete page.dataset.undressed;
  });
  const begun = () => {
    try {
      return sessionStorage.getItem("recollect.draft" + name.split(" ")[0]) !== null;
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
      dress(root);
      document.getElementById("rc-heading").focus();
      scrollTo(0, 0);
      if (parent !== window) parent.postMessage({ recollect: "top" }, "*");
    } else {
      button.setAttribute("aria-pressed", "true");
      root.inert = true;
    }
  };
  // Some press twice, as on an icon. The second press was for the screen that the first
  // one led on from, and not for what has come under the finger since.
  let last = { timeStamp: -1e3 };
  let finger, late;
  const screen = () => [...document.querySelectorAll("h1, .rc-top")].map((it) => it.textContent).join();
  addEventListener("pointerdown", (event) => (finger = event.pointerType !== "mouse"), true);
  for (const kind of ["mousedown", "click"])
    addEventListener(
      kind,
      (event) => {
        const { timeStamp, clientX, clientY, detail } = event;
        if (kind === "mousedown") {
          const twice = timeStamp - last.timeStamp < 400 && Math.hypot(clientX - last.clientX, clientY - last.clientY) < 40;
          late = twice && (finger || detail > 1) && screen() !== last.screen;
          last = { timeStamp, clientX, clientY, screen: screen() };
        }
        if (late && detail) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      },
      true,
    );
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
