(() => {
  "use strict";
  console.info("Recollect {{version}}");
  const page = document.documentElement;
  page.dataset.whole = "";
  // Seen by whoever sets up a page. A frame of the page's own origin is open to it.
  if (window.frameElement)
    console.warn('recollect: this page can read the form. Its frame needs sandbox="allow-scripts allow-modals allow-downloads allow-popups"');
  const find = (id) => document.getElementById(id);

  // One run of the program. Everything that it shares with the page lives in
  // here, so that a run that broke can be let go of whole.
  async function program(arrives) {
    /* glue */
    const imports = __wbg_get_imports();
    const module = await arrives;
    const made = await WebAssembly.instantiate(module, imports);
    // From here on nothing can be pressed before the program has drawn its own screen:
    // until here a press on Start is noted, and from then on heard.
    page.dataset.state = "running";
    // Not every engine tells a page what stopped a program in it, so every way into
    // the program is watched.
    const watched = (call) => (...given) => {
      try {
        return call(...given);
      } catch (error) {
        over();
        throw error;
      }
    };
    const exports = {};
    for (const [name, it] of Object.entries(made.exports)) exports[name] = typeof it === "function" ? watched(it) : it;
    const done = () => {
      // A listener of a run that broke must not reach its memory again.
      wasm = undefined;
    };
    document.addEventListener("recollect-answers", done, { once: true });
    handOver(find("recollect"));
    __wbg_finalize_init({ exports }, module);
  }

  /* early */

  /* joined */

  // Unpacks the program while it arrives, so that little is left to do at its end.
  async function unpacked() {
    let more;
    const packed = new ReadableStream({ start: (it) => (more = it) });
    const bytes = new Response(packed.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    let taken = 0;
    const take = () => {
      if (taken < 0) return;
      const program = find("recollect-program");
      const text = program ? program.textContent : "";
      try {
        const part = atob(text.slice(taken, text.length - (text.length % 4)));
        const bytes = new Uint8Array(part.length);
        for (let i = 0; i < part.length; i += 1) bytes[i] = part.charCodeAt(i);
        more.enqueue(bytes);
        taken = text.length - (text.length % 4);
        if (document.readyState !== "loading") {
          // That was all. What is put into a stream that ends breaks it.
          taken = -1;
          more.close();
        }
      } catch (error) {
        more.error(error);
      }
    };
    const arrives = new MutationObserver(take);
    arrives.observe(page, { childList: true, characterData: true, subtree: true });
    document.addEventListener("DOMContentLoaded", () => {
      arrives.disconnect();
      take();
    });
    return WebAssembly.compile(joined(new Uint8Array(await bytes)));
  }

  let arrives;
  async function start() {
    try {
      arrives = arrives || unpacked();
      // A slow phone takes a moment to read the script of the program: it does so
      // when the first screen is painted, while the program still arrives.
      await Promise.race([arrives, new Promise((it) => setTimeout(it, 100))]);
      await program(arrives);
    } catch (error) {
      console.error(error);
      if (page.dataset.state !== "crashed") page.dataset.state = "broken";
    }
  }

  // A program that breaks stops where it is. Its memory is still there, and it is
  // asked for the answers.
  function over() {
    if (page.dataset.state === "running") document.dispatchEvent(new Event("recollect-over"));
  }

  let answers = "";
  document.addEventListener("recollect-answers", (event) => {
    answers = event.detail;
    page.dataset.state = "crashed";
    const heading = document.querySelector(`.rc-crash[lang="${page.lang}"] h1`);
    if (heading) heading.focus();
  });
  addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest("button");
    const name = button ? button.name : "";
    if (name === "crash-save") {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([answers], { type: "application/json" }));
      link.download = "treatment-history.json";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }
    if (name === "crash-restart") {
      // A new element: the old one has listeners of the run that broke.
      const root = document.createElement("div");
      root.id = "recollect";
      root.dataset.answers = answers;
      answers = "";
      find("recollect").replaceWith(root);
      page.dataset.state = "starting";
      start();
    }
  });
  start();

  // The page around a frame makes room for what stands here, whatever it is: the
  // height is that of the content, never of the frame, so that the two cannot drive
  // each other.
  if (parent !== window) {
    let last = 0;
    const measured = new ResizeObserver(() => {
      let height = document.body.getBoundingClientRect().height;
      // But for the help that opens where an answer tells of self-harm: whoever watches
      // the frame grow would know the answer. The frame scrolls by so much.
      const help = document.querySelector(".rc-care > *");
      const room = help ? help.getBoundingClientRect().height : 0;
      if (room) height -= room + parseFloat(getComputedStyle(help.parentNode.parentNode).rowGap);
      height = Math.ceil(height);
      if (Math.abs(height - last) > 1) parent.postMessage({ recollect: "height", height: (last = height) }, "*");
    });
    measured.observe(document.body);
  }
})();
