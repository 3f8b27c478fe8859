// What the reader does with the page as a whole, and with files, handed on as plain calls.

import { asMenu } from "./elements/menu.js";
import { inField } from "./room-input.js";
import { fromPaste } from "./sources.js";

const $ = (selector) => document.querySelector(selector);

/**
 * @param {Record<string, (...rest: unknown[]) => unknown>} actions  what app.js can do
 */
export function listen(actions) {
  listenToButtons(actions);
  listenToShelf(actions);
  listenToTexts(actions);
  listenToFiles(actions);
}

function listenToButtons({ chooseLanguage, copyLink, embed, makePage, openInputs, print, save }) {
  const paste = $("#paste-dialog");
  const pasted = $("#pasted");
  $("#open").addEventListener("click", () => $("#files").click());
  $("#open-folder").addEventListener("click", () => $("#folder").click());
  $("#paste").addEventListener("click", () => paste.showModal());
  $("#paste-open").addEventListener("click", () => {
    paste.close();
    openInputs(async () => ({ inputs: [fromPaste(pasted.value)], failures: [] }));
    pasted.value = "";
  });
  $("#save").addEventListener("click", save);
  $("#make-page").addEventListener("click", makePage);
  $("#link").addEventListener("click", copyLink);
  $("#embed").addEventListener("click", embed);
  $("#print").addEventListener("click", print);
  $("#language").addEventListener("change", ({ target }) => chooseLanguage(target.value));
  for (const id of ["#help", "#keys"]) $(id).addEventListener("click", () => $("#help-dialog").showModal());
  for (const menu of document.querySelectorAll("details.menu")) asMenu(menu);
  for (const button of document.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
}

function listenToShelf({ keep, openShelved, removeShelved, renameShelved }) {
  const shelf = $("jylnama-shelf");
  shelf.addEventListener("jylnama-keep", keep);
  shelf.addEventListener("jylnama-choose", ({ detail }) => openShelved(detail.card));
  shelf.addEventListener("jylnama-remove", ({ detail }) => removeShelved(detail.card));
  shelf.addEventListener("jylnama-rename", ({ detail }) => renameShelved(detail));
}

function listenToTexts({ chooseDocument, removeText }) {
  const texts = $("jylnama-texts");
  texts.addEventListener("jylnama-choose", ({ detail }) => chooseDocument(detail.document.id));
  texts.addEventListener("jylnama-remove", ({ detail }) => removeText(detail.document));
}

// --- Files, dropped and pasted texts -------------------------------------------------------------

function listenToFiles({ openInputs }) {
  for (const field of [$("#files"), $("#folder")]) {
    field.addEventListener("change", () => {
      const files = [...field.files];
      field.value = "";
      if (files.length > 0) openInputs(async () => (await import("./gather.js")).gatherChosen(files));
    });
  }
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    const dropped = droppedOn(event.dataTransfer);
    if (dropped.length > 0) openInputs(async () => (await import("./gather.js")).gatherDropped(dropped));
  });
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text");
    if (inField(event) || text.trim() === "") return;
    openInputs(async () => ({ inputs: [fromPaste(text)], failures: [] }));
  });
}

/** The files and folders that were dropped. They must be asked for at once: a browser forgets them then. */
function droppedOn({ items }) {
  const dropped = [...items].filter(({ kind }) => kind === "file").map((item) => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? entry : item.getAsFile();
  });
  return dropped.filter(Boolean);
}
