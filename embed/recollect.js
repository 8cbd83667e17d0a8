// <recollect-intake>: shows recollect.html in a frame that this page cannot read.
// Works as a classic script and as a module. No dependencies. MIT OR Apache-2.0.
(() => {
  "use strict";

  const TAG = "recollect-intake";
  // What the frame is told, and what it is told when an attribute is removed.
  const USUAL = {
    __proto__: null,
    "lang": "en",
    "summary-lang": "", // the language of the screens: see #usual
    "region": "us",
    "ask": "health-topics clinician",
    "shared-device": "false",
    "clinic-name": "",
    "clinic-phone": "",
    "paper": "", // the usual one of the region
    "accent": "",
  };
  const TITLES = {
    __proto__: null,
    en: "Treatment history form",
    es: "Formulario de historial de tratamientos",
  };
  const SANDBOX = "allow-scripts allow-modals allow-downloads allow-popups";
  const FIRST_HEIGHT = 640;
  const MOST_HEIGHT = 200000;
  const SILENCE = 20000;

  // The page may replace its own built-ins later; these are kept from now. Only
  // height and overflow are insisted on: the rest is for the page to style.
  const { abs, ceil } = Math;
  const { stringify } = JSON;
  const { console, document, location, origin, setTimeout, clearTimeout, URL } = window;
  const STYLE =
    ":host{all:initial;color-scheme:inherit;display:block;" +
    "flex:1 1 auto;align-self:stretch;justify-self:stretch;" +
    "height:auto!important;max-height:none!important;overflow:visible!important}" +
    ":host([hidden]){display:none}" +
    "i{display:block;height:1px;margin-bottom:-1px;scroll-margin-top:inherit}";
  const FRAME_STYLE =
    "all:initial!important;color-scheme:inherit!important;display:block!important;" +
    "visibility:visible!important;" +
    "width:100%!important;border:0!important;";

  // Where this script came from: by its element, or by its line in a stack for a
  // module, which has no element. A page cannot pass another element off as it.
  const script = document.currentScript;
  const home = script instanceof HTMLScriptElement && script.src
    ? script.src
    : (/[a-z][a-z+.-]*:\/\/\S+?(?=:\d+:\d+)/i.exec(String(new Error().stack)) || [document.baseURI])[0];

  let made = 0;
  const known = (tag) => /^(en|es)(?![a-z])/i.exec(tag)?.[1];

  class RecollectIntake extends HTMLElement {
    static observedAttributes = Object.keys(USUAL).concat("src");

    #frame;
    #top;
    #ready = false;
    #height = FIRST_HEIGHT;
    #timer;
    #name;
    // Attributes that were removed, and are not to stick from before.
    #gone = new Set();

    connectedCallback() {
      window.addEventListener("message", this.#heard);
      if (this.#frame) this.#wait();
      else this.#show();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#heard);
      clearTimeout(this.#timer);
      this.#ready = false;
    }

    // moveBefore() keeps the frame and its answers; there is nothing to do again.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, after) {
      if (!this.#frame || before === after) return;
      if (name === "src") return this.#show();
      if (name === "lang") this.#frame.title = TITLES[this.#language() || "en"];
      if (after === null) this.#gone.add(name);
      this.#tell();
      if (this.#ready) this.#send({ __proto__: null, [name]: this.#value(name) ?? this.#usual(name) });
    }

    // A new frame, because a frame keeps the sandbox that it was made with.
    #show(own) {
      const root = this.shadowRoot || this.attachShadow({ mode: "open" });
      if (!this.#top) {
        this.#top = document.createElement("i");
        root.append(this.#top);
        dress(root);
      }
      const address = this.#address();
      const frame = document.createElement("iframe");
      // A file of this page's own origin stays a stranger to it, or the page could
      // read the answers. One from elsewhere is a stranger already, and may keep its
      // origin, so that a draft outlives a refresh.
      own ||= address.origin === origin || address.origin === location.origin;
      const stranger = address.origin !== "null" && !own;
      frame.setAttribute("sandbox", stranger ? SANDBOX + " allow-same-origin" : SANDBOX);
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      // Two on a page keep a draft each.
      if (this.#name === undefined) this.#name = made++ || "";
      frame.title = TITLES[this.#language() || "en"];
      frame.style.cssText = FRAME_STYLE;
      frame.src = address.href;
      if (this.#frame) this.#frame.remove();
      this.#frame = frame;
      this.#ready = false;
      this.#tell();
      this.#resize(FIRST_HEIGHT);
      root.append(frame);
      this.#wait();
    }

    #address() {
      const usual = new URL("recollect.html", home);
      try {
        const given = new URL(this.getAttribute("src") || usual, document.baseURI);
        if (!/^(javascript|data|blob):/.test(given.protocol)) return given;
      } catch {}
      console.warn(`${TAG}: src="${this.getAttribute("src")}" is not an address that can be shown`);
      return usual;
    }

    // Someone set up a page on which the frame says nothing: where to look.
    #wait() {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (this.#ready) return;
        console.warn(`${TAG}: nothing heard from ${this.#frame.src}. Is recollect.html there, ` +
          "does this page's policy allow it in frame-src, and may it be framed (X-Frame-Options)?");
      }, SILENCE);
    }

    #heard = ({ source, data }) => {
      if (!source || source !== this.#frame.contentWindow || !data) return;
      const { recollect, height } = data;
      if (recollect === "ready") {
        // What came from elsewhere was led back to this page's own origin.
        if (this.#frame.contentDocument) return this.#show(true);
        this.#ready = true;
        this.#send(this.#settings());
      } else if (recollect === "height" && typeof height === "number" && height > 0 && height < Infinity) {
        const whole = height < MOST_HEIGHT ? ceil(height) : MOST_HEIGHT;
        if (abs(whole - this.#height) >= 2) this.#resize(whole);
      } else if (recollect === "top") {
        const below = this.#top.getBoundingClientRect().top >= window.innerHeight;
        // "nearest" stays put when the top is in sight, in whatever scrolls.
        this.#top.scrollIntoView({ block: below ? "start" : "nearest", inline: "nearest", behavior: "instant" });
      }
    };

    // A pixel more than asked for: a change too small to follow cuts nothing off.
    #resize(height) {
      this.#height = height;
      this.#frame.style.setProperty("height", height + 1 + "px", "important");
    }

    // After the frame's name stands how it is set up, so that its first screen is right
    // before it can hear a word.
    #tell() {
      this.#frame.name = this.#name + " " + stringify(this.#settings());
    }

    #send(recollectConfiguration) {
      // A frame with an opaque origin can be named only so. No answer is in it.
      this.#frame.contentWindow?.postMessage({ recollectConfiguration }, "*");
    }

    #settings() {
      const all = { __proto__: null };
      for (const name in USUAL) {
        const value = this.#value(name) ?? (this.#gone.has(name) ? this.#usual(name) : undefined);
        if (value !== undefined) all[name] = value;
      }
      return all;
    }

    #value(name) {
      const given = this.getAttribute(name);
      if (given !== null) return given;
      return name === "lang" ? this.#language() : undefined;
    }

    #usual(name) {
      return name === "summary-lang" ? this.#language() || "en" : USUAL[name];
    }

    // The language of this element or of the page around it, if it is one of ours.
    #language() {
      for (let node = this; node?.closest; node = node.getRootNode().host) {
        const nearest = node.closest("[lang]");
        if (nearest) return known(nearest.getAttribute("lang"))?.toLowerCase();
      }
    }
  }

  function dress(root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(Object.assign(document.createElement("style"), { textContent: STYLE }));
    }
  }

  if (window.customElements && !customElements.get(TAG)) customElements.define(TAG, RecollectIntake);
})();
