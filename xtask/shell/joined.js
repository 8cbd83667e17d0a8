// Puts the program together again, which `apart.rs` laid apart by kind. It runs
// once, and a browser makes fast what is short and called often: one call for each
// instruction, and another for those that are seldom met.
function joined(bytes) {
  const view = new DataView(bytes.buffer);
  const program = new Uint8Array(view.getUint32(0, true));
  // Where each part is read next. First those that are one part, then those
  // with a part for each sign that may follow.
  const at = new Int32Array(531);
  const [BEFORE, AFTER, PAIRS, DOES, DECLARED, WRITTEN, OFFSET, FRAMED, STORED, ADDRESS, LONG, BRANCH, OFTEN, CALL, LINK, LENGTH, LOW, REST, PLACE, LOCAL] =
    at.keys();
  const NUMBER = LOCAL + 256;
  let to = 0;
  let address = 0;
  const copy = (part, count) => {
    program.set(bytes.subarray(at[part], (at[part] += count)), to);
    to += count;
  };
  // Reads a number, and writes it as it stands there if it is to be.
  const number = (part, written = true) => {
    let byte = bytes[at[part]++];
    if (written) program[to++] = byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at[part]++];
      if (written) program[to++] = byte;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const write = (value, most) => {
    for (; value > most; value >>= 7) program[to++] = (value & 127) | 128;
    program[to++] = value;
  };
  // The lengths of all parts stand before the first of them.
  at[0] = 4;
  const lengths = Array.from(at, () => number(0, false));
  lengths.reduce((start, length, part) => (at[part] = start) + length, at[0]);
  const [, after, pairs, signs, declared] = at;
  // What is done, with two signs in the place of each that stands for two.
  const stand = Array.from({ length: 256 }, (_, sign) => [sign]);
  for (let i = pairs; i < signs; i += 3) stand[bytes[i]] = stand[bytes[i + 1]].concat(stand[bytes[i + 2]]);
  const does = new Uint8Array(program.length);
  let done = 0;
  const put = (many) => {
    for (let i = 0; i < many.length; i += 1) does[done++] = many[i];
  };
  for (let i = signs; i < declared; i += 1) put(stand[bytes[i]]);
  done = 0;
  // The functions by the number that a call has for them: those called most come first.
  const called = new Set();
  const functions = number(OFTEN, false);
  for (let last = 0; at[OFTEN] < at[CALL]; ) called.add((last += number(OFTEN, false)));
  for (let i = 0; i < functions; i += 1) called.add(i);
  const order = [...called];
  // From which part the one number comes that follows, if it is one. No number comes
  // from the first two parts.
  const NOTHING = 0;
  const SELDOM = 1;
  const follows = new Uint8Array(256);
  follows.fill(REST, 2, 5).fill(BRANCH, 0x0c, 0x0e).fill(SELDOM, 0x0e).fill(NOTHING, 0x0f).fill(CALL, 0x10);
  follows.fill(SELDOM, 0x11).fill(NOTHING, 0x1a, 0x1c).fill(LOCAL, 0x20).fill(WRITTEN, 0x21, 0x23).fill(REST, 0x23, 0x27).fill(OFFSET, 0x28, 0x36);
  follows.fill(STORED, 0x36, 0x3f).fill(REST, 0x3f, 0x41).fill(PLACE, 0x41).fill(LONG, 0x42).fill(SELDOM, 0x43).fill(NOTHING, 0x45, 0xd0).fill(REST, 0xd0);
  follows.fill(NOTHING, 0xd1).fill(REST, 0xd2).fill(OFFSET, 0xd3, 0xe1).fill(STORED, 0xe1, 0xea).fill(SELDOM, 0xf0);
  const aligned = Uint8Array.from("23230011001122232301012");
  // The local that a function writes first, and the one that was read just before.
  let frame = -1;
  let read = -1;
  // The last place in its frame, and the last offset at which something was written.
  let place = 0;
  let stored = 0;
  const signed = (part, written = false) => {
    const from = at[part];
    const value = number(part, written);
    const unused = 32 - 7 * (at[part] - from);
    return unused > 0 ? (value << unused) >> unused : value;
  };
  // Writes a length into the room that was left for it, and fills that.
  const measure = (room, from) => {
    for (let i = 0; i < room; i += 1) {
      program[from - room + i] = (((to - from) >> (7 * i)) & 127) | (i < room - 1 ? 128 : 0);
    }
  };
  const seldom = (sign) => {
    if (sign === 0xf1) {
      address += signed(ADDRESS);
      program[to++] = 0x41;
      write(address, 63);
      return;
    }
    if (sign === 0xf0) sign = does[done++];
    program[to++] = sign;
    if (sign === 0x43) copy(REST, 4);
    else if (sign === 0x44) copy(REST, 8);
    else {
      const first = number(REST);
      if (sign === 0x0e) for (let left = first; left >= 0; left -= 1) number(REST);
      else if (sign === 0x11) number(REST);
      else if (sign < 0x3f) number(REST);
      else {
        if (first > 7) number(REST);
        if (first > 7 && first < 15 && first % 2 === 0) number(REST);
      }
    }
  };
  // One instruction: how much deeper it leads.
  const instruction = () => {
    let sign = does[done++];
    let part = follows[sign];
    const framed = read >= 0 && read === frame;
    read = -1;
    if (part === SELDOM) {
      seldom(sign);
      return 0;
    }
    if (part === OFFSET || part === STORED) {
      const half = sign > 0x3e ? 1 : 0;
      sign -= half * 0xab;
      program[to++] = sign;
      program[to++] = aligned[sign - 0x28] - half;
      if (part === STORED) write((stored += signed(STORED)), 127);
      else if (framed) write((place += signed(FRAMED)), 127);
      else number(OFFSET);
      return 0;
    }
    program[to++] = sign;
    if (part === CALL) {
      write(order[number(CALL, false)], 127);
      return 0;
    }
    if (part === PLACE && framed && does[done] === 0x6a) {
      place = signed(PLACE, true);
      return 0;
    }
    if (part !== NOTHING) {
      if (part === LOCAL) part += does[done];
      else if (part === PLACE) part = NUMBER + does[done];
      let value = 0;
      let shift = 0;
      let byte;
      do {
        byte = bytes[at[part]++];
        program[to++] = byte;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      if (sign === 0x20) read = value;
      else if (part === WRITTEN && frame < 0) frame = value;
    }
    if (sign === 0x0b) return -1;
    return sign > 1 && sign < 5 ? 1 : 0;
  };
  const body = () => {
    to += 4;
    const from = to;
    frame = read = -1;
    place = stored = 0;
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
  for (let bodies = number(DECLARED); bodies > 0; bodies -= 1) body();
  measure(5, section);
  const out = new DataView(program.buffer);
  const data = to + number(LINK, false);
  let next = 0;
  let last = 0;
  let from = after;
  const datum = () => {
    const byte = bytes[from++];
    if (byte > 0xfd && to >= data && (to - data) % 4 === 0) {
      const link = byte === 0xff ? signed(LINK) : -(1 << 30);
      const low = byte === 0xfe ? signed(to - last === 4 ? LENGTH : LOW) : 4096;
      let word = low;
      if (link > -(1 << 30)) {
        const length = next && to - last > 7 ? out.getUint32(last + 4, true) : 0;
        word = next += link + (length < 4096 ? length : 0);
        last = to;
      }
      if (word !== 4096) {
        out.setUint32(to, word, true);
        to += 4;
        return;
      }
    }
    program[to++] = byte;
  };
  while (from < pairs) datum();
  return program.subarray(0, to);
}
