// Who takes part in most events of a timeline, and in which: what its rows show.

/** Names that are asked for their events at most, where few of those of all dates are so exact as is wanted. */
const MOST_TRIED = 60;

/**
 * @param {object} module    a wasm module
 * @param {object} library   of it
 * @param {{query?: string, documents?: string[], precisions?: string[]}} options   which events
 * @param {{classes: string[], most: number, limit: number}} how   which names, how many of them, and of each how
 *   many events
 * @returns {{number: number, name: string, class: string, total: number, events: object[]}[]}  those in most
 *   events first; each event with its first place alone
 */
export function nameRows(module, library, options, { classes, most, limit }) {
  const { query, documents } = options;
  const { names } = module.names(library, { query, documents, classes });
  const active = names.filter(({ events }) => events > 0).sort((a, b) => b.events - a.events);
  const rows = [];
  for (const { number, name, class: kind } of active.slice(0, MOST_TRIED)) {
    if (rows.length === most) break;
    const { total, events } = module.timeline(library, { ...options, names: [number], limit });
    if (total > 0) rows.push({ number, name, class: kind, total, events: events.map(shortened) });
  }
  return rows.sort((a, b) => b.total - a.total);
}

function shortened({ names, mentions, ...event }) {
  return { ...event, mentions: mentions.slice(0, 1) };
}
