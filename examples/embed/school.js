// What the page makes of what the library tells: it says which text is being read.

const library = document.querySelector("#nineties");
const looks = document.querySelector("#looks");

library.addEventListener("jylnama-view", ({ detail: { view } }) => {
  const opened = library.documents.find(({ id }) => id === view.document);
  looks.textContent = opened ? `Ашылған мәтін: ${opened.title}.` : "";
});

library.addEventListener("jylnama-error", ({ detail }) => console.warn(detail.message));
