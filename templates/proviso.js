// <proviso-notice src="https://…/nb/notices.json"> tells the readers of a site of
// a change to its legal texts, from the instant it is announced until it ends.
// It asks for that file alone, inserts text only, and where anything is amiss
// shows nothing. What would fill a third of the window is folded behind a button.
// Set --proviso-… or style ::part(box, title, button, link).
(() => {
  const MOST = 262144, PATIENCE = 1e4, DAY = 864e5;
  const style = `
:host([hidden]) { display: none; }
:host(:not([hidden])) { display: block; position: var(--proviso-position, fixed); inset-inline: 0; inset-block-end: 0; z-index: var(--proviso-layer, 2147483000); pointer-events: none; }
.box { all: initial; box-shadow: 0 .1rem .6rem rgb(0 0 0 / .25); color-scheme: inherit; display: block; box-sizing: border-box; max-inline-size: var(--proviso-width, 54rem); max-block-size: var(--proviso-height, 45vh); margin: var(--proviso-margin, .75rem auto); overflow: auto; overflow-wrap: anywhere; pointer-events: auto; border: 1px solid; border-inline-start: .35rem solid var(--proviso-accent, LinkText); background: var(--proviso-background, Canvas); color: var(--proviso-color, CanvasText); font: var(--proviso-font, 1rem/1.5 system-ui, sans-serif); }
.box[hidden] { display: none; }
section { padding: .65rem 1rem; }
section + section { border-block-start: 1px solid; }
.head, .links { display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: baseline; }
p { margin: .35rem 0 0; white-space: pre-line; }
.rest p { max-inline-size: 44rem; }
.head p { margin: 0; flex: 1 1 min-content; min-inline-size: 0; overflow-wrap: break-word; font-weight: 700; }
.lead { font-weight: 700; }
.lead + p { margin: 0; }
a { unicode-bidi: isolate; color: inherit; padding-block: .1rem; }
.links a { font-size: .93em; }
button { font: inherit; font-size: .85em; color: inherit; background: none; border: 1px solid; border-radius: .2rem; padding: .15rem .6rem; cursor: pointer; }
[aria-expanded]::after { content: " \\25be" / ""; }
[aria-expanded=true]::after { content: " \\25b4" / ""; }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
[role=status] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { :host { position: static; } .box { max-block-size: none; } button { display: none; } .rest { display: block; } }`;

  const text = (value, most = 500) => (typeof value === 'string' ? value.slice(0, most) : '');
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key) => { try { localStorage.setItem(key, '1'); } catch { /* hidden on this page alone */ } };
  const make = (into, tag, words, part) => {
    const e = document.createElement(tag);
    e.textContent = words;
    if (part) e.setAttribute('part', part);
    into.append(e);
    return e;
  };
  // Only what lies beside the file is linked.
  const link = (into, href, words, base) => {
    try {
      const to = new URL(href);
      if (/^https?:$/.test(to.protocol) && to.href.startsWith(base)) make(into, 'a', words || to.href, 'link').href = to.href;
    } catch { /* no address */ }
  };

  async function load(src, signal) {
    if (!src) return [];
    const answer = await fetch(src, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    const reader = answer.ok && answer.body.getReader(), parts = [];
    for (let size = 0, part; !(part = await reader.read()).done; parts.push(part.value)) {
      if ((size += part.value.length) > MOST) throw size;
    }
    return JSON.parse(await new Blob(parts).text()).notices.slice(0, 50).filter(Boolean);
  }

  class Notice extends HTMLElement {
    #box; #status; #list = []; #stop; #timer; #seen; #room = {};

    connectedCallback() {
      if (!this.shadowRoot) {
        const root = this.attachShadow({ mode: 'open' }), sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        root.adoptedStyleSheets = [sheet];
        this.#status = make(root, 'p', '');
        this.#status.setAttribute('role', 'status');
        this.#box = make(root, 'div', '', 'box');
        this.#box.className = 'box';
        this.#box.hidden = true;
        this.#seen = new ResizeObserver(() => this.#leaveRoom());
      }
      this.#start().catch(() => {});
    }

    disconnectedCallback() {
      this.#stop.abort();
      clearTimeout(this.#timer);
      this.#seen.disconnect();
      for (const n of this.#list) n.node?.remove();
      this.#list = [];
      this.#box.hidden = true;
      this.#leaveRoom();
    }

    async #start() {
      const stop = this.#stop = new AbortController(), late = setTimeout(() => stop.abort(), PATIENCE);
      try {
        const at = this.getAttribute('src'), src = at && new URL(at, document.baseURI), list = await load(src, stop.signal);
        if (stop.signal.aborted) return;
        this.#list = list.map((n) => ({
          n, w: n.words || {}, base: new URL('..', src).href, key: 'proviso:' + text(n.dismiss_key),
          from: Date.parse(n.announced_at), turn: Date.parse(n.effective_at), until: Date.parse(n.ends_at),
        }));
        this.#tick();
        this.#seen.observe(this.#box);
      } finally {
        clearTimeout(late);
        stop.abort(); // what is left of a file too large
      }
    }

    #tick() {
      const now = Date.now();
      let wait = DAY, shown = false;
      for (const one of this.#list) {
        for (const at of [one.from, one.turn, one.until]) if (at > now) wait = Math.min(wait, at - now);
        const stands = one.from <= now && now < one.until && !one.gone && !kept(one.key);
        if (stands && !one.node) this.#show(one), shown = true;
        if (!stands) { one.node?.remove(); one.node = null; }
        else one.says.textContent = (now >= one.turn && text(one.w.then)) || text(one.w.says) || text(one.n.effective);
      }
      const none = !this.#box.firstChild;
      if (!none && this.#box.hidden) this.#status.textContent = this.#box.firstChild.getAttribute('aria-label');
      this.#box.hidden = none;
      if (shown && this.#box.offsetHeight * 3 > innerHeight) this.#fold();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tick(), wait);
    }

    #show(one) {
      const { n, w, base } = one, section = one.node = make(this.#box, 'section', ''), head = make(section, 'div', '');
      head.className = 'head';
      one.more = null;
      section.setAttribute('role', 'region');
      section.setAttribute('aria-label', text(w.label) || text(n.title));
      section.lang = text(w.lang, 35);
      section.dir = w.dir === 'rtl' ? 'rtl' : 'ltr';
      make(head, 'p', text(w.heading) || text(n.title), 'title');
      make(head, 'button', text(w.dismiss) || '\u00d7', 'button').onclick = () => {
        one.gone = true;
        keep(one.key);
        this.#tick();
        this.#box.querySelector('button')?.focus();
      };
      one.says = make(section, 'p', '');
      const rest = one.rest = make(section, 'div', '');
      rest.className = 'rest';
      if (n.kind !== 'withdrawn') {
        for (const words of [n.summary, w.choices, n.choices, w.consent]) {
          if (text(words)) make(rest, 'p', text(words, 6000)).className = words === w.choices ? 'lead' : '';
        }
      }
      const contact = text(n.contact), to = contact && make(rest, 'p', text(w.contact) + ' ');
      if (/^[^\s@]+@[^\s@]+$/.test(contact)) make(to, 'a', contact, 'link').href = 'mailto:' + encodeURIComponent(contact).replace('%40', '@');
      else if (to) make(to, 'bdi', contact);
      const links = one.links = make(section, 'p', '');
      links.className = 'links';
      link(links, n.url, text(w.read), base);
      link(links, n.changes_url, text(w.changes), base);
    }

    // Who, what, when and the links stay; a button opens the rest below them.
    #fold() {
      for (const one of this.#list) {
        if (!one.node || one.more) continue;
        const { rest, links } = one, more = one.more = make(links, 'button', text(one.w.more) || '\u2026', 'button');
        const open = (is) => { rest.hidden = !is; more.setAttribute('aria-expanded', is); };
        more.onclick = () => open(rest.hidden);
        open(false);
        links.prepend(more);
        rest.before(links);
      }
    }

    // Nothing that has the focus, and no end of a page, stays under the notice.
    #leaveRoom() {
      const root = document.documentElement.style, height = this.#box.offsetHeight;
      const room = height && getComputedStyle(this).position === 'fixed' && height + 32 + 'px';
      for (const side of ['scrollPaddingBlockEnd', 'paddingBlockEnd']) {
        this.#room[side] ??= root[side];
        root[side] = room || this.#room[side];
      }
    }
  }
  if (!customElements.get('proviso-notice')) customElements.define('proviso-notice', Notice);
})();
