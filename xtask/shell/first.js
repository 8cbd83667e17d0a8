// Runs before the first screen is painted: it is as it was chosen, and not for a
// moment otherwise.
dispatchEvent(new Event("recollect-first"));
