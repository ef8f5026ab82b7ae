// Shows the new text as soon as it is saved, at the place that was being read.
'use strict';
const form = document.querySelector('.choose');
const state = document.getElementById('state');
const slider = document.getElementById('days');
const day = form.elements.on;
const frames = ['text', 'panel'].map((id) => document.getElementById(id));

// The place: the last element with an id above the window's upper edge, and
// how far it lies above.
function placeOf(frame) {
  const doc = frame.contentDocument;
  if (!doc) return null;
  const place = { y: frame.contentWindow.scrollY, id: '', above: 0 };
  for (const one of doc.querySelectorAll('[id]')) {
    const top = one.getBoundingClientRect().top;
    if (top > 1) break;
    [place.id, place.above] = [one.id, top];
  }
  return place;
}

function goTo(frame, place) {
  const win = frame.contentWindow;
  const one = place.id && frame.contentDocument.getElementById(place.id);
  win.scrollTo(0, one ? win.scrollY + one.getBoundingClientRect().top - place.above : place.y);
}

function show(frame, address) {
  const place = placeOf(frame);
  frame.addEventListener('load', () => { if (place) goTo(frame, place); }, { once: true });
  frame.contentWindow.location.replace(address);
}

function query() { return '?' + new URLSearchParams(new FormData(form)); }

function reload() {
  for (const frame of frames) {
    const own = new URL(frame.getAttribute('src'), location.href);
    show(frame, own.pathname + query());
  }
}

const dayOf = (n) => new Date(Date.parse(document.body.dataset.first) + n * 864e5).toISOString().slice(0, 10);
const countOf = (date) => Math.round((Date.parse(date) - Date.parse(document.body.dataset.first)) / 864e5);

function choose() {
  history.replaceState(null, '', '/' + query());
  reload();
}

slider.closest('label').hidden = false;
form.querySelector('button').hidden = true;
slider.addEventListener('input', () => { day.value = dayOf(Number(slider.value)); });
slider.addEventListener('change', choose);
day.addEventListener('change', () => { if (day.value) { slider.value = countOf(day.value); choose(); } });
for (const select of form.querySelectorAll('select')) {
  // Another site or policy has other languages and versions to choose from.
  select.addEventListener('change', () => ['view', 'locale'].includes(select.name) ? choose() : form.submit());
}
form.addEventListener('submit', () => { state.textContent = ''; });

let generation = document.body.dataset.generation;
const events = new EventSource('/_preview/events');
events.onmessage = (event) => {
  state.textContent = '';
  if (event.data === generation) return;
  generation = event.data;
  reload();
};
events.onerror = () => { state.textContent = 'The preview has ended; start proviso serve again.'; };
