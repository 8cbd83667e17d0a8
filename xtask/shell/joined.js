// Puts the program together again, which `apart.rs` laid apart by kind. It runs
// once, and a browser makes fast what is short and called often: one call for each
// instruction, and another for those that are seldom met.
function joined(bytes) {
  const view = new DataView(bytes.buffer);
  const program = new Uint8Array(view.getUint32(0, true));
  const at = new Int32Array(16);
  for (let part = 0, start = 68; part < 16; part += 1) {
    at[part] = start;
    start += view.getUint32(part * 4 + 4, true);
  }
  const [BEFORE, AFTER, DOES, DECLARED, LOCAL, WRITTEN, OFFSET, STORED, NUMBER, ADDED, ADDRESS, LONG, BRANCH, CALL, LINK, REST] = at.keys();
  const [, after, code] = at;
  // From which part the one number comes that follows, if it is one.
  const NOTHING = 16;
  const SELDOM = 17;
  const follows = new Uint8Array(256);
  follows.fill(NOTHING, 0, 2).fill(REST, 2, 5).fill(NOTHING, 5, 0x0c).fill(BRANCH, 0x0c, 0x0e).fill(SELDOM, 0x0e).fill(NOTHING, 0x0f).fill(CALL, 0x10);
  follows.fill(SELDOM, 0x11).fill(NOTHING, 0x1a, 0x1c).fill(LOCAL, 0x20).fill(WRITTEN, 0x21, 0x23).fill(REST, 0x23, 0x27).fill(OFFSET, 0x28, 0x36);
  follows.fill(STORED, 0x36, 0x3f).fill(REST, 0x3f, 0x41).fill(NUMBER, 0x41).fill(LONG, 0x42).fill(SELDOM, 0x43).fill(NOTHING, 0x45, 0xd0).fill(REST, 0xd0);
  follows.fill(NOTHING, 0xd1).fill(REST, 0xd2).fill(OFFSET, 0xd3, 0xe1).fill(STORED, 0xe1, 0xea).fill(SELDOM, 0xf0);
  const aligned = Uint8Array.from("23230011001122232301012");
  let to = 0;
  let address = 0;
  const copy = (part, count) => {
    program.set(bytes.subarray(at[part], (at[part] += count)), to);
    to += count;
  };
  // Reads a number, and writes it as it stands there if it is to be.
  const number = (part, written = true) => {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = bytes[at[part]++];
      if (written) program[to++] = byte;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const signed = (part) => {
    const from = at[part];
    const value = number(part, false);
    const unused = 32 - 7 * (at[part] - from);
    return unused > 0 ? (value << unused) >> unused : value;
  };
  // Writes a length into the room that was left for it, and fills that.
  const measure = (room, from) => {
    for (let i = 0; i < room; i += 1) {
      program[from - room + i] = (((to - from) >> (7 * i)) & 127) | (i < room - 1 ? 128 : 0);
    }
  };
  const seldom = (does) => {
    if (does === 0xf1) {
      address += signed(ADDRESS);
      program[to++] = 0x41;
      let left = address;
      for (; left > 63; left >>= 7) program[to++] = (left & 127) | 128;
      program[to++] = left;
      return;
    }
    if (does === 0xf0) does = bytes[at[DOES]++];
    program[to++] = does;
    if (does === 0x43) copy(REST, 4);
    else if (does === 0x44) copy(REST, 8);
    else {
      const first = number(REST);
      if (does === 0x0e) for (let left = first; left >= 0; left -= 1) number(REST);
      else if (does === 0x11) number(REST);
      else if (does < 0x3f) number(does < 0x36 ? OFFSET : STORED);
      else {
        if (first > 7) number(REST);
        if (first > 7 && first < 15 && first % 2 === 0) number(REST);
      }
    }
  };
  // One instruction: how much deeper it leads.
  const instruction = () => {
    let does = bytes[at[DOES]++];
    let part = follows[does];
    if (part === SELDOM) {
      seldom(does);
      return 0;
    }
    if (part === OFFSET || part === STORED) {
      const half = does > 0x3e ? 1 : 0;
      does -= half * 0xab;
      program[to++] = does;
      program[to++] = aligned[does - 0x28] - half;
    } else {
      program[to++] = does;
    }
    if (part === NUMBER && bytes[at[DOES]] === 0x6a) part = ADDED;
    if (part !== NOTHING) {
      let byte;
      do {
        byte = bytes[at[part]++];
        program[to++] = byte;
      } while (byte > 127);
    }
    if (does === 0x0b) return -1;
    return does > 1 && does < 5 ? 1 : 0;
  };
  const body = () => {
    to += 4;
    const from = to;
    for (let kinds = number(DECLARED); kinds > 0; kinds -= 1) {
      number(DECLARED);
      copy(DECLARED, 1);
    }
    for (let depth = 1; depth > 0; ) depth += instruction();
    measure(4, from);
  };
  copy(BEFORE, after - at[BEFORE]);
  to += 5;
  const section = to;
  for (let functions = number(DECLARED); functions > 0; functions -= 1) body();
  measure(5, section);
  const out = new DataView(program.buffer);
  const data = to + number(LINK, false);
  let next = 0;
  let last = to;
  for (let from = after; from < code; ) {
    const byte = bytes[from++];
    const link = byte === 0xff && to >= data && (to - data) % 4 === 0 ? signed(LINK) : -(1 << 30);
    if (link === -(1 << 30)) {
      program[to++] = byte;
      continue;
    }
    const length = next && to - last > 7 ? out.getUint32(last + 4, true) : 0;
    next += link + (length < 4096 ? length : 0);
    out.setUint32(to, next, true);
    last = to;
    to += 4;
  }
  return program.subarray(0, to);
}
