// `exports` is lean-qr's, which stands before this script. A text as a QR code, made on the device: one SVG path like those of the build, with the quiet
// zone that readers want, coloured by the style sheet alone.
const QUIET = 4;

const svg = (name, attributes) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const drawing = (text, label) => {
  const code = exports.generate(text, { minCorrectionLevel: exports.correction.M });
  const dots = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) dots.push(`M${x} ${y}.5h1`);
  }
  const whole = code.size + 2 * QUIET;
  const box = `${-QUIET} ${-QUIET} ${whole} ${whole}`;
  const drawn = svg("svg", { viewBox: box, class: "hn-qr", role: "img", "aria-label": label });
  drawn.append(svg("path", { d: dots.join("") }));
  return drawn;
};

const offered = { drawing };
