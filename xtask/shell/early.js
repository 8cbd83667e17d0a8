// What was done before the program is there is done again in the screen that it draws
// in place of the one that stands there: nothing that was ticked, typed or pressed is
// lost, nor the place in it. Called before the program begins to draw.
function handOver(root) {
  const called = (it) => [it.localName, it.id, it.name, it.id || it.name ? "" : it.textContent].join("\n");
  const controls = () =>
    new Map([...root.querySelectorAll("button, input, select, textarea, summary")].map((it) => [called(it), it]));
  // What nobody chose here may be otherwise in a draft.
  const isUntouched = (it) =>
    it.options ? it.options[it.selectedIndex].defaultSelected : it.value === it.defaultValue && it.checked === it.defaultChecked;
  const before = controls();
  const focused = document.activeElement;
  const chosen = [focused.selectionStart, focused.selectionEnd];
  const place = root.querySelector("button[name=start][aria-pressed]") ? 0 : scrollY;
  const again = () => {
    root.inert = false;
    const now = controls();
    let press;
    for (const [name, old] of before) {
      const it = now.get(name);
      if (!it) continue;
      if (it.localName === "summary") it.parentNode.open = old.parentNode.open;
      else if (it.localName === "button") press = old.name !== "start" && old.matches("[aria-pressed=true]") ? it : press;
      else if (isUntouched(old)) continue;
      else if (it.checked !== old.checked) it.click();
      else if (it.value !== old.value) {
        it.value = old.value;
        for (const kind of ["input", "change"]) it.dispatchEvent(new InputEvent(kind, { bubbles: true }));
      }
    }
    const started = "pressed" in document.documentElement.dataset;
    const at = press || now.get(called(focused)) || (started ? find("rc-heading") : null);
    if (at) {
      at.focus({ preventScroll: true });
      if (at.setSelectionRange && at.type === "text") at.setSelectionRange(...chosen);
    }
    scrollTo(0, place);
    // When what was typed is drawn.
    if (press) setTimeout(() => press.click());
  };
  const drawn = new MutationObserver(() => {
    drawn.disconnect();
    again();
    // The screens that stood in for its own.
    for (const it of document.querySelectorAll("template")) it.remove();
  });
  drawn.observe(root, { attributeFilter: ["data-drawn"], subtree: true });
}
