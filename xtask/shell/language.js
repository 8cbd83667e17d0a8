// Runs before the first screen is painted: it is in the language that was chosen,
// and not for a moment in another.
if (document.documentElement.lang === "es") {
  const spanish = document.getElementById("recollect-es").content;
  document.getElementById("recollect").replaceChildren(spanish);
}
