// How long the page itself was busy, task by task: the time of the processor, which a busy machine changes
// little, and not that of the clock.

/**
 * Does something to a page; gives how long each task of its main thread took, and all threads of the browser
 * together, in milliseconds.
 *
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<{tasks: number[], all: number}>}
 */
export async function traced(page, act) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", { traceConfig: { includedCategories: ["toplevel"] }, transferMode: "ReportEvents" });
  await act();
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  const main = new Set(events.filter(isMain).map(threadOf));
  const tasks = events.filter(isTask);
  return { tasks: tasks.filter((task) => main.has(threadOf(task))).map(lengthOf), all: sum(tasks.map(lengthOf)) };
}

const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
const isMain = ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain";
const isTask = ({ name, ph }) => ph === "X" && name.endsWith("RunTask");

const lengthOf = ({ tdur, dur }) => (tdur ?? dur) / 1000;

export const sum = (times) => times.reduce((all, time) => all + time, 0);
export const mostOf = (times) => times.reduce((most, time) => Math.max(most, time), 0);
