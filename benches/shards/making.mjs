// Runs what makes a site, and says what that took and what came out.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const LOOK = 100;

/** What Linux says of a process, or nothing once it has ended. */
function proc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** A process and all that it started. */
function family(pid) {
  const children = proc(pid, `task/${pid}/children`).split(" ").filter(Boolean);
  return [pid, ...children.flatMap((child) => family(Number(child)))];
}

/** The most memory that a process ever held, in bytes. */
const most = (pid) => Number(/VmHWM:\s+(\d+)/.exec(proc(pid, "status"))?.[1] ?? 0) * 1024;

/** The seconds that processors worked for it. */
function worked(pid) {
  const fields = proc(pid, "stat").split(") ")[1]?.split(" ");
  return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : 0;
}

/** All files below a folder: how many, and their bytes. */
export async function weigh(folder) {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath ?? entry.path, entry.name))).size;
  }
  return { files, bytes };
}

/**
 * Makes a site in a folder, which is emptied before.
 *
 * @returns {Promise<{ seconds: number, processor: number, memory: number, files: number, bytes: number } | { failed: string }>}
 *   `processor` is the seconds that processors worked, `memory` the most that any one of the processes held, in bytes
 */
export async function make(folder, [program, ...parameters], { patience }) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const begun = performance.now();
  const child = spawn(program, parameters, { stdio: ["ignore", "ignore", "pipe"] });
  const seen = new Map();
  const look = setInterval(() => {
    for (const pid of family(child.pid)) seen.set(pid, { memory: Math.max(most(pid), seen.get(pid)?.memory ?? 0), worked: worked(pid) || seen.get(pid)?.worked || 0 });
  }, LOOK);
  const stop = setTimeout(() => child.kill(), patience * 1000);
  let said = "";
  child.stderr.on("data", (bytes) => (said = (said + bytes).slice(-2000)));
  const [code, signal] = await new Promise((done, fail) => child.on("error", fail).on("close", (...ended) => done(ended)));
  clearInterval(look);
  clearTimeout(stop);
  if (code !== 0) return { failed: signal ? `stopped after ${patience} seconds` : said.trim().split("\n").at(-1) };
  const all = [...seen.values()];
  return {
    seconds: (performance.now() - begun) / 1000,
    processor: all.reduce((sum, one) => sum + one.worked, 0),
    memory: Math.max(...all.map(({ memory }) => memory)),
    ...(await weigh(folder)),
  };
}
