'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const vi = (navigator.language || '').startsWith('vi');
const words = vi ? {
  search: 'Tìm theo số, trích yếu, cơ quan…', cites: 'Viện dẫn', citedBy: 'Được viện dẫn bởi',
  absent: 'không có trong chỉ mục', type: 'Loại', date: 'Ngày', issuer: 'Cơ quan', path: 'Tệp',
  found: (n) => n + ' văn bản', summary: (n, m) => n + ' văn bản, ' + m + ' viện dẫn',
  hint: 'Cuộn để phóng to, kéo để di chuyển, bấm vào một văn bản để xem.', none: 'Không tìm thấy.',
  undated: 'không rõ năm',
} : {
  search: 'Search number, subject, issuer…', cites: 'Cites', citedBy: 'Cited by',
  absent: 'not in the index', type: 'Type', date: 'Date', issuer: 'Issuer', path: 'File',
  found: (n) => n + ' documents', summary: (n, m) => n + ' documents, ' + m + ' citations',
  hint: 'Scroll to zoom, drag to move, click a document to look at it.', none: 'Nothing found.',
  undated: 'no year',
};
document.documentElement.lang = vi ? 'vi' : 'en';

const kColours = {
  basis: '#2f6fb5', implements: '#2c8a5b', guides: '#7a5bb5', amends: '#c77d16', replaces: '#c0392b',
  repeals: '#8e1f14', suspends: '#a0522d', corrects: '#b8860b', consolidates: '#4b8f8c',
  proposal: '#6c7a89', nested: '#9a9a9a', other: '#7f8c8d',
};
const colourOf = (relation) => kColours[relation] || kColours.other;

const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  .toLowerCase().replace(/đ/g, 'd');

// --- The graph ---------------------------------------------------------------

const nodes = data.nodes.map((node, i) => ({
  ...node, i, x: 0, y: 0, out: [], in: [],
  text: plain([node.label, node.title, node.issuer, node.type, node.date].filter(Boolean).join(' ')),
}));
const place = new Map(nodes.map((node) => [node.id, node]));
const edges = [];
for (const each of data.edges) {
  const from = place.get(each.from), to = place.get(each.to);
  if (!from || !to) continue;
  const edge = { from, to, relation: each.relation, mentions: each.mentions };
  edges.push(edge);
  from.out.push(edge);
  to.in.push(edge);
}
for (const node of nodes) node.r = 4 + 2.2 * Math.sqrt(node.in.length);
const hidden = new Set();

// --- Layout: years from left to right, then springs ---------------------------

const kStep = 46;
const yearOf = (node) => {
  const year = Number((node.date || '').slice(0, 4));
  return year >= 1900 ? year : null;
};
const years = [...new Set(nodes.map(yearOf).filter((y) => y !== null))].sort((a, b) => a - b);
const columns = new Map(years.map((year, i) => [year, i]));
const kPerStack = 60;  // A full year goes on in a second stack.
const heights = new Map();
for (const node of nodes) heights.set(yearOf(node), (heights.get(yearOf(node)) || 0) + 1);
const tallest = Math.min(kPerStack, Math.max(1, ...heights.values()));
// As wide as the page is for its height, but room for a label and no more.
const kGap = Math.max(90, Math.min(kStep * 5, 1.6 * tallest * kStep / (years.length + 1)));
const xOf = (column) => column * kGap;
const filled = new Map();
for (const node of [...nodes].sort((a, b) => b.in.length - a.in.length)) {
  const year = yearOf(node);
  const column = year === null ? -1 : columns.get(year);
  const nth = filled.get(column) || 0;
  filled.set(column, nth + 1);
  node.home = xOf(column) + Math.floor(nth / kPerStack) * kStep;
  const row = nth % kPerStack;
  node.x = node.home;
  node.y = (row % 2 ? 1 : -1) * Math.ceil(row / 2) * kStep;
}

let cooling = nodes.length <= 2500 ? 1 : 0;
function relax() {
  const cells = new Map();
  const key = (x, y) => x * 100003 + y;
  for (const node of nodes) {
    const k = key(Math.floor(node.x / 90), Math.floor(node.y / 90));
    if (!cells.has(k)) cells.set(k, []);
    cells.get(k).push(node);
    node.fx = (node.home - node.x) * 0.03;
    node.fy = -node.y * 0.004;
  }
  for (const node of nodes) {
    const cx = Math.floor(node.x / 90), cy = Math.floor(node.y / 90);
    for (let dx = -1; dx <= 1; ++dx) {
      for (let dy = -1; dy <= 1; ++dy) {
        for (const other of cells.get(key(cx + dx, cy + dy)) || []) {
          if (other === node) continue;
          let x = node.x - other.x, y = node.y - other.y;
          if (x === 0 && y === 0) { x = 0.1 * (node.i - other.i); y = 0.1; }
          const far = Math.hypot(x, y);
          if (far > 90) continue;
          const push = (90 - far) / far * 0.12;
          node.fx += x * push;
          node.fy += y * push;
        }
      }
    }
  }
  for (const edge of edges) {
    const y = (edge.to.y - edge.from.y) * 0.006;
    edge.from.fy += y;
    edge.to.fy -= y;
  }
  for (const node of nodes) {
    node.x += Math.max(-12, Math.min(12, node.fx)) * cooling;
    node.y += Math.max(-12, Math.min(12, node.fy)) * cooling;
  }
  cooling *= 0.985;
}

// --- Drawing -------------------------------------------------------------------

const canvas = document.querySelector('canvas');
const pen = canvas.getContext('2d');
const view = { x: 0, y: 0, scale: 1 };
let selected = null, matches = null, dirty = true;

function style(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

function near(node) {
  if (!selected) return true;
  return node === selected || selected.out.some((e) => e.to === node) || selected.in.some((e) => e.from === node);
}

function drawEdge(edge) {
  const dx = edge.to.x - edge.from.x, dy = edge.to.y - edge.from.y;
  const far = Math.hypot(dx, dy) || 1;
  const endX = edge.to.x - dx / far * (edge.to.r + 2), endY = edge.to.y - dy / far * (edge.to.r + 2);
  pen.beginPath();
  pen.moveTo(edge.from.x, edge.from.y);
  pen.lineTo(endX, endY);
  pen.stroke();
  const size = 5;
  pen.beginPath();
  pen.moveTo(endX, endY);
  pen.lineTo(endX - size * (dx + dy * 0.5) / far, endY - size * (dy - dx * 0.5) / far);
  pen.lineTo(endX - size * (dx - dy * 0.5) / far, endY - size * (dy + dx * 0.5) / far);
  pen.fill();
}

// The years, along the upper edge, where they do not cover one another.
function drawYears(width) {
  pen.font = '12px system-ui, sans-serif';
  pen.fillStyle = style('--ink');
  pen.globalAlpha = 0.6;
  let free = -Infinity;
  for (const [year, column] of [[words.undated, -1], ...columns]) {
    if (column === -1 && !filled.has(-1)) continue;
    const wide = pen.measureText(year).width;
    const x = (xOf(column) - view.x) * view.scale + width / 2 - wide / 2;
    if (x < free) continue;
    pen.fillText(year, x, 18);
    free = x + wide + 10;
  }
  pen.globalAlpha = 1;
}

function draw() {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth, height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.translate(width / 2, height / 2);
  pen.scale(view.scale, view.scale);
  pen.translate(-view.x, -view.y);
  const left = view.x - width / 2 / view.scale - 60, right = view.x + width / 2 / view.scale + 60;
  const top = view.y - height / 2 / view.scale - 60, bottom = view.y + height / 2 / view.scale + 60;
  const seen = (n) => n.x > left && n.x < right && n.y > top && n.y < bottom;

  pen.lineWidth = 1 / Math.max(0.5, view.scale);
  for (const edge of edges) {
    if (hidden.has(edge.relation) || (!seen(edge.from) && !seen(edge.to))) continue;
    const strong = selected && (edge.from === selected || edge.to === selected);
    pen.globalAlpha = strong ? 0.95 : selected ? 0.06 : 0.32;
    pen.strokeStyle = pen.fillStyle = colourOf(edge.relation);
    drawEdge(edge);
  }
  const ink = style('--ink'), paper = style('--paper'), accent = style('--accent');
  for (const node of nodes) {
    if (!seen(node)) continue;
    pen.globalAlpha = near(node) && (!matches || matches.has(node)) ? 1 : 0.2;
    pen.beginPath();
    pen.arc(node.x, node.y, node.r, 0, 2 * Math.PI);
    pen.fillStyle = node === selected ? accent : node.present ? ink : paper;
    pen.fill();
    if (!node.present) { pen.strokeStyle = ink; pen.stroke(); }
  }
  // Labels, the most cited first, where they do not cover one another.
  const size = 12 / view.scale;
  pen.font = size + 'px system-ui, sans-serif';
  pen.fillStyle = ink;
  const taken = new Set();
  for (const node of byWeight) {
    if (!seen(node) || !near(node) || (matches && !matches.has(node))) continue;
    const wide = Math.ceil((pen.measureText(node.label).width + node.r) * view.scale / 24);
    const column = Math.floor((node.x - view.x) * view.scale / 24), row = Math.floor((node.y - view.y) * view.scale / 7);
    const cells = [];  // A label is two rows high: it need not begin where a row does.
    for (let i = 0; i <= wide; ++i) cells.push((column + i) + ' ' + row, (column + i) + ' ' + (row + 1));
    if (node !== selected && cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    pen.globalAlpha = 1;
    pen.fillText(node.label, node.x + node.r + 3 / view.scale, node.y + size / 3);
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawYears(width);
}

const byWeight = [...nodes].sort((a, b) => b.in.length + b.out.length - a.in.length - a.out.length);

function frame() {
  if (cooling > 0.02) {
    const until = performance.now() + 12;
    do relax(); while (cooling > 0.02 && performance.now() < until);
    dirty = true;
    if (cooling <= 0.02) fit();
  }
  if (dirty) { dirty = false; draw(); }
  requestAnimationFrame(frame);
}

function fit() {
  if (nodes.length === 0) return;
  let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
  for (const n of nodes) {
    left = Math.min(left, n.x); right = Math.max(right, n.x);
    top = Math.min(top, n.y); bottom = Math.max(bottom, n.y);
  }
  view.x = (left + right) / 2;
  view.y = (top + bottom) / 2;
  view.scale = Math.min(2, 0.9 * Math.min(canvas.clientWidth / (right - left + 160), canvas.clientHeight / (bottom - top + 80)));
  dirty = true;
}

// --- Hands and eyes ---------------------------------------------------------------

function at(event) {
  const box = canvas.getBoundingClientRect();
  return {
    x: view.x + (event.clientX - box.left - box.width / 2) / view.scale,
    y: view.y + (event.clientY - box.top - box.height / 2) / view.scale,
  };
}

function zoom(factor, point) {
  const before = view.scale;
  view.scale = Math.max(0.02, Math.min(8, view.scale * factor));
  const done = 1 - before / view.scale;
  if (point) { view.x += (point.x - view.x) * done; view.y += (point.y - view.y) * done; }
  dirty = true;
}

let drag = null;
canvas.addEventListener('pointerdown', (event) => {
  canvas.setPointerCapture(event.pointerId);
  drag = { x: event.clientX, y: event.clientY, moved: false };
});
canvas.addEventListener('pointermove', (event) => {
  if (!drag) return;
  const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
  if (!drag.moved && Math.hypot(dx, dy) < 4) return;
  drag = { x: event.clientX, y: event.clientY, moved: true };
  canvas.classList.add('moving');
  view.x -= dx / view.scale;
  view.y -= dy / view.scale;
  dirty = true;
});
canvas.addEventListener('pointerup', (event) => {
  canvas.classList.remove('moving');
  const moved = drag && drag.moved;
  drag = null;
  if (moved) return;
  const point = at(event);
  let best = null, least = 14 / view.scale;
  for (const node of nodes) {
    const far = Math.hypot(node.x - point.x, node.y - point.y) - node.r;
    if (far < least) { least = far; best = node; }
  }
  select(best);
});
canvas.addEventListener('wheel', (event) => {
  event.preventDefault();
  zoom(Math.exp(-event.deltaY * 0.0015), at(event));
}, { passive: false });
window.addEventListener('resize', () => { dirty = true; });
document.getElementById('in').addEventListener('click', () => zoom(1.4));
document.getElementById('out').addEventListener('click', () => zoom(1 / 1.4));
document.getElementById('all').addEventListener('click', () => { select(null); fit(); });

const detail = document.getElementById('detail');

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function list(title, entries) {
  if (entries.length === 0) return;
  detail.append(element('h3', title + ' (' + entries.length + ')'));
  const ul = element('ul');
  for (const [node, note] of entries.slice(0, 500)) {
    const button = element('button', node.label, node.present ? '' : 'absent');
    const small = [note, node.date, node.title].filter(Boolean).join(' · ');
    if (small) button.append(element('small', small));
    button.addEventListener('click', () => select(node, true));
    const li = element('li');
    li.append(button);
    ul.append(li);
  }
  detail.append(ul);
}

function select(node, go) {
  selected = node;
  dirty = true;
  detail.replaceChildren();
  if (!node) {
    detail.append(element('p', words.summary(nodes.length, edges.length)), element('p', words.hint));
    return;
  }
  if (go) { view.x = node.x; view.y = node.y; view.scale = Math.max(view.scale, 0.9); }
  detail.append(element('h2', node.label));
  if (!node.present) detail.append(element('p', words.absent, 'absent'));
  if (node.title) detail.append(element('p', node.title));
  const dl = element('dl');
  for (const name of ['type', 'date', 'issuer', 'path']) {
    if (node[name]) dl.append(element('dt', words[name]), element('dd', node[name]));
  }
  detail.append(dl);
  list(words.cites, node.out.map((e) => [e.to, e.relation]));
  list(words.citedBy, node.in.map((e) => [e.from, e.relation]));
}

const search = document.querySelector('input[type=search]');
search.placeholder = search.ariaLabel = words.search;
search.addEventListener('input', () => {
  const wanted = plain(search.value).split(/\s+/).filter(Boolean);
  matches = null;
  selected = null;
  if (wanted.length === 0) return select(null);
  const found = byWeight.filter((node) => wanted.every((word) => node.text.includes(word)));
  matches = new Set(found);
  detail.replaceChildren();
  if (found.length === 0) detail.append(element('p', words.none));
  list(words.found(found.length), found.map((node) => [node, '']));
  dirty = true;
});
search.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && matches) select(byWeight.find((node) => matches.has(node)) || null, true);
  if (event.key === 'Escape') { search.value = ''; matches = null; select(null); }
});

const legend = document.getElementById('legend');
for (const relation of [...new Set(edges.map((e) => e.relation))].sort()) {
  const label = element('label'), box = element('input'), line = element('i');
  box.type = 'checkbox';
  box.checked = true;
  line.style.background = colourOf(relation);
  box.addEventListener('change', () => {
    if (box.checked) hidden.delete(relation); else hidden.add(relation);
    dirty = true;
  });
  label.append(box, line, document.createTextNode(relation));
  legend.append(label);
}

select(null);
fit();
frame();
