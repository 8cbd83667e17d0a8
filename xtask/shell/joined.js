// Puts the program together again, which `apart.rs` laid apart by kind. It runs
// once, and is over before a browser has made it fast: what comes most often is
// done without a call.
function joined(bytes) {
  const view = new DataView(bytes.buffer);
  const program = new Uint8Array(view.getUint32(0, true));
  const at = [];
  let start = 68;
  for (let part = 1; part <= 16; part += 1) {
    at.push(start);
    start += view.getUint32(part * 4, true);
  }
  const [BEFORE, AFTER, DOES, DECLARED, LOCAL, WRITTEN, OFFSET, STORED, NUMBER, ADDED, ADDRESS, LONG, BRANCH, CALL, LINK, REST] = at.keys();
  const [, after, code] = at;
  // From which part one number follows; zero where none does, or more than one.
  const follows = new Uint8Array(256);
  follows.fill(REST, 2, 5).fill(BRANCH, 0x0c, 0x0e).fill(CALL, 0x10, 0x11).fill(LOCAL, 0x20, 0x21).fill(WRITTEN, 0x21, 0x23);
  follows.fill(REST, 0x23, 0x27).fill(OFFSET, 0x28, 0x36).fill(STORED, 0x36, 0x3f).fill(REST, 0x3f, 0x41).fill(NUMBER, 0x41, 0x42).fill(LONG, 0x42, 0x43);
  follows.fill(REST, 0xd0, 0xd1).fill(REST, 0xd2, 0xd3).fill(OFFSET, 0xd3, 0xe1).fill(STORED, 0xe1, 0xea).fill(ADDRESS, 0xf1, 0xf2);
  // Copies so many bytes of a part, and tells where they end.
  const copy = (part, count, to) => {
    program.set(bytes.subarray(at[part], (at[part] += count)), to);
    return to + count;
  };
  // Copies a number as it is written. The last byte tells the small ones.
  const number = (part, to) => {
    let count = 1;
    while (bytes[at[part] + count - 1] > 127) count += 1;
    return copy(part, count, to);
  };
  // Which number is written there.
  const read = (at) => (bytes[at] & 127) | (bytes[at] > 127 ? read(at + 1) << 7 : 0);
  // Reads a number with a sign.
  const signed = (part) => {
    let value = 0;
    let shift = 0;
    do {
      value |= (bytes[at[part]] & 127) << shift;
      shift += 7;
    } while (bytes[at[part]++] > 127);
    return shift > 31 ? value : (value << (32 - shift)) >> (32 - shift);
  };
  // Writes a length into the room that was left for it, and fills that.
  const measure = (room, from, to) => {
    for (let i = 0; i < room; i += 1) {
      program[from - room + i] = (((to - from) >> (7 * i)) & 127) | (i < room - 1 ? 128 : 0);
    }
  };
  let to = copy(BEFORE, after - at[BEFORE], 0) + 5;
  const section = to;
  let address = 0;
  let functions = read(at[DECLARED]);
  to = number(DECLARED, to);
  for (; functions > 0; functions -= 1) {
    to += 4;
    const body = to;
    let kinds = read(at[DECLARED]);
    to = number(DECLARED, to);
    for (; kinds > 0; kinds -= 1) to = number(DECLARED, number(DECLARED, to));
    let place = at[DOES];
    for (let depth = 1; depth > 0; ) {
      let does = bytes[place++];
      let part = follows[does];
      if (part === ADDRESS) {
        address += signed(ADDRESS);
        program[to++] = 0x41;
        let left = address;
        for (; left > 63; left >>= 7) program[to++] = (left & 127) | 128;
        program[to++] = left;
        continue;
      }
      if (part === OFFSET || part === STORED) {
        const half = does > 0x3e;
        if (half) does -= 0xab;
        program[to++] = does;
        program[to++] = "23230011001122232301012"[does - 0x28] - half;
      } else if (does === 0xf0) {
        does = bytes[place++];
        program[to++] = does;
        to = number(REST, to);
        part = does < 0x36 ? OFFSET : STORED;
      } else {
        program[to++] = does;
        if (part === 0) {
          if (does === 0x0b) depth -= 1;
          else if (does === 0x11) to = number(REST, number(REST, to));
          else if (does === 0x43) to = copy(REST, 4, to);
          else if (does === 0x44) to = copy(REST, 8, to);
          else if (does === 0x0e) {
            let left = read(at[REST]) + 1;
            for (; left >= 0; left -= 1) to = number(REST, to);
          } else if (does === 0xfc) {
            const which = read(at[REST]);
            to = number(REST, to);
            if (which > 7) to = number(REST, to);
            if (which > 7 && which < 15 && which % 2 === 0) to = number(REST, to);
          }
          continue;
        }
        if (does < 5) depth += 1;
        else if (does === 0x41 && bytes[place] === 0x6a) part = ADDED;
      }
      let from = at[part];
      while (bytes[from] > 127) program[to++] = bytes[from++];
      program[to++] = bytes[from++];
      at[part] = from;
    }
    at[DOES] = place;
    measure(4, body, to);
  }
  measure(5, section, to);
  const out = new DataView(program.buffer);
  const data = to + read(at[LINK]);
  // Passes over what was read; the place is written again at once.
  number(LINK, to);
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
