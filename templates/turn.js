// Shows and hides what a page says of itself at the instant from which it
// holds, whatever zone its reader is in.
(() => {
  const parts = document.querySelectorAll('[data-from],[data-until]');
  let timer;
  const turn = () => {
    const now = Date.now();
    let wait = 864e5;
    for (const part of parts) {
      const from = Date.parse(part.dataset.from) || 0, until = Date.parse(part.dataset.until) || Infinity;
      part.hidden = !(from <= now && now < until);
      for (const at of [from, until]) if (at > now) wait = Math.min(wait, at - now);
    }
    clearTimeout(timer);
    timer = setTimeout(turn, wait);
  };
  turn();
  addEventListener('pageshow', turn); // a page kept in memory,
  document.addEventListener('visibilitychange', turn); // or a device that slept
})();
