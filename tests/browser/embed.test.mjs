// A library embedded in a page of others keeps to its box.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { eventually } from "./eventually.mjs";
import { embedded, schoolPage, shown } from "./school.mjs";

const STRONG = `<style>
  html { font-size: 62.5%; }
  * { letter-spacing: 3px; }
  body { color: green; font: 22px/3 monospace; text-align: center; text-transform: uppercase; }
  button, input, select { background: red !important; border: 7px solid blue !important; }
  p, ol, li { margin: 50px; }
  mark, .bar, .rooms, .tabs, section { display: none !important; }
</style>`;

const style = (locator, name) => locator.evaluate((element, name) => getComputedStyle(element)[name], name);

embedded(
  "what the page says of its elements does not reach into the box, nor the other way",
  { "/": schoolPage(`<p id="own">Сәлем</p><button id="press">Басу</button><jylnama-library src="well.txt"></jylnama-library>`, { head: STRONG }) },
  async (page) => {
    const before = await style(page.locator("#own"), "marginTop");
    const library = await shown(page);
    const field = library.locator("#query");
    await eventually(() => style(field, "fontSize"), "18px", "a rem is not the page's");
    await eventually(() => style(field, "letterSpacing"), "normal");
    await eventually(() => style(field, "backgroundColor"), "rgb(250, 247, 240)");
    await eventually(() => style(library.locator("jylnama-reader"), "textTransform"), "none");
    await library.locator("#timeline").waitFor();
    await eventually(() => style(page.locator("#own"), "marginTop"), before);
    await eventually(() => style(page.locator("#press"), "backgroundColor"), "rgb(255, 0, 0)");
    await eventually(() => style(page.locator("body"), "fontFamily"), "monospace");
  },
);

embedded(
  "the page sets colours, fonts and size by name",
  { "/": schoolPage(`<jylnama-library src="well.txt"></jylnama-library>`, { head: `<style>
    jylnama-library { --jylnama-paper: rgb(1, 2, 3); --jylnama-serif: monospace; font-size: 20px; height: 600px; }
    jylnama-library::part(bar) { padding-top: 33px; }
  </style>` }) },
  async (page) => {
    const library = await shown(page);
    await eventually(() => style(library.locator(".room"), "backgroundColor"), "rgb(1, 2, 3)");
    await eventually(() => style(library.locator("jylnama-reader"), "fontFamily"), "monospace");
    await eventually(() => style(library.locator("#query"), "fontSize"), "22.5px");
    await eventually(() => style(library.locator(".bar"), "paddingTop"), "33px");
    assert.equal((await library.boundingBox()).height, 600);
  },
);

embedded(
  "a narrow box has tabs and a wide one all parts, in the same window",
  { "/": schoolPage(`<jylnama-library id="wide" src="well.txt"></jylnama-library>
    <div style="width: 380px"><jylnama-library id="narrow" src="well.txt"></jylnama-library></div>
    <jylnama-library id="tabs" layout="tabs" src="well.txt"></jylnama-library>`) },
  async (page) => {
    const wide = await shown(page, "#wide");
    for (const part of ["#timeline", "#search", "#text"]) assert.ok(await wide.locator(part).isVisible(), part);
    await wide.locator(".tabs").waitFor({ state: "hidden" });
    for (const selector of ["#narrow", "#tabs"]) {
      const library = await shown(page, selector);
      await library.locator("#text").waitFor({ state: "hidden" });
      await library.locator(".tabs [data-tab=text]").click();
      await library.locator("#text").waitFor();
      await library.locator("#search").waitFor({ state: "hidden" });
    }
    assert.ok(await page.locator("#narrow .room").evaluate((room) => room.scrollWidth <= 380), "nothing sticks out");
  },
);

embedded(
  "two on one page are apart, and axe finds no fault in them",
  {
    "/": schoolPage(`<jylnama-library id="one" src="well.txt"></jylnama-library>
      <jylnama-library id="two" src="mill.txt" theme="dark"></jylnama-library>`),
    "/mill.txt": "Диірмен 1929 жылы салынды. Оны Асан жүргізді.",
  },
  async (page) => {
    const [one, two] = [await shown(page, "#one"), await shown(page, "#two")];
    await one.locator("#query").fill("құдық");
    await one.locator("jylnama-hits li").first().waitFor();
    await eventually(() => two.locator("#query").inputValue(), "");
    await two.locator("#query").fill("диирмен");
    await two.locator("jylnama-hits mark", { hasText: "Диірмен" }).first().waitFor();
    await eventually(() => one.locator("jylnama-hits mark").first().textContent(), "құдық");
    for (const library of [one, two]) {
      const ids = await library.evaluate((element) => [...element.shadowRoot.querySelectorAll("[id]")].map(({ id }) => id));
      assert.deepEqual(ids.filter((id, place) => ids.indexOf(id) !== place), [], "each id once");
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]), []);
  },
);

embedded(
  "a box is dark only where its page is, or where it is asked to be",
  { "/": schoolPage(`<jylnama-library id="plain" src="well.txt"></jylnama-library>
    <div style="color-scheme: light dark"><jylnama-library id="both" src="well.txt"></jylnama-library></div>
    <jylnama-library id="asked" theme="contrast" src="well.txt"></jylnama-library>`) },
  async (page) => {
    const theme = (selector, name) => page.locator(`${selector} .room[data-theme=${name}]`).waitFor();
    for (const selector of ["#plain", "#both", "#asked"]) await shown(page, selector);
    await theme("#plain", "light");
    await theme("#both", "dark");
    await theme("#asked", "contrast");
    await page.emulateMedia({ colorScheme: "light" });
    await theme("#both", "light");
  },
  { options: { colorScheme: "dark" } },
);

embedded(
  "what is chosen comes into view in the box, and the page around stays where it is",
  {
    "/": schoolPage(`<div style="height: 500px"></div><jylnama-library src="long.txt"></jylnama-library><div style="height: 3000px"></div>`),
    "/long.txt": `${"Бұл жерде ештеңе болған жоқ. ".repeat(300)}Құдық 1951 жылы қазылды.`,
  },
  async (page) => {
    const library = await shown(page);
    await page.evaluate(() => window.scrollTo(0, 320));
    await library.locator("#query").fill("құдық");
    await library.locator("jylnama-hits li button").first().click();
    const sentence = library.locator("[data-sentence][aria-current]");
    await sentence.locator("mark").first().waitFor();
    const [box, mark] = [await library.boundingBox(), await sentence.boundingBox()];
    assert.ok(mark.y > box.y && mark.y + mark.height < box.y + box.height, "in view in the box");
    await eventually(() => page.evaluate(() => window.scrollY), 320);
    await sentence.locator("mark").first().dblclick();
    await library.locator("jylnama-word dialog[open] h2", { hasText: "Құдық" }).waitFor();
  },
);

const STRICT = {
  "Content-Security-Policy": `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self';
    require-trusted-types-for 'script'; trusted-types jylnama jylnama-inert`.replace(/\s+/g, " "),
};

embedded(
  "it works where the policy of the page allows no style but its own, and no markup from scripts",
  { "/": schoolPage(`<jylnama-library src="well.txt" query="құдық"></jylnama-library>`) },
  async (page) => {
    const library = await shown(page);
    await library.locator("jylnama-hits mark").first().waitFor();
    await eventually(() => style(library.locator("#query"), "backgroundColor"), "rgb(250, 247, 240)");
    await library.locator("jylnama-timeline svg [data-event]").first().waitFor();
  },
  { headers: STRICT },
);
