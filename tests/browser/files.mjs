// Makes files of the formats that the page opens, for tests: small ones, by hand.

import { strToU8, zipSync } from "fflate";

/** A zip of texts and bytes by name. */
export function zipOf(entries) {
  const bytes = Object.entries(entries).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A paragraph of Word; `properties` is markup. */
export const paragraph = (text, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A document of Word: the markup of its body, and by name the markup of other parts and what it is of. */
export function docxOf(body, { title = "", parts = {} } = {}) {
  return zipOf({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    "docProps/core.xml":
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
      `<dc:title>${title}</dc:title><dcterms:created>2019-03-04T10:00:00Z</dcterms:created></cp:coreProperties>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, { of, markup }]) => [`word/${name}`, `<w:${of} ${WORD}>${markup}</w:${of}>`])),
  });
}

/** A document of LibreOffice: the markup of its text. */
export function odtOf(text, { title = "" } = {}) {
  const names = ["office", "text", "table", "meta"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${names}><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    "meta.xml":
      `<office:document-meta ${names} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>` +
      `<dc:title>${title}</dc:title><dc:date>2021-05-06T07:08:09</dc:date></office:meta></office:document-meta>`,
  });
}

/** An e-book: the bodies of its chapters as markup. */
export function epubOf(chapters, { title = "", about = "" } = {}) {
  const names = chapters.map((_, place) => `${place + 1} тарау.xhtml`);
  const items = names.map((name, place) => `<item id="c${place}" href="${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`);
  const pages = names.map((name, place) => [
    `OEBPS/${name}`,
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">' +
      `<head><title/></head><body>${chapters[place]}</body></html>`,
  ]);
  return zipOf({
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
      '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "OEBPS/book.opf":
      '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">' +
      `<metadata><dc:title>${title}</dc:title><dc:language>kk</dc:language>${about}</metadata>` +
      `<manifest>${items.join("")}<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>` +
      `<spine><itemref idref="n"/>${names.map((_, place) => `<itemref idref="c${place}"/>`).join("")}</spine></package>`,
    "OEBPS/nav.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Мазмұны</p></body></html>',
    ...Object.fromEntries(pages),
  });
}

const hex = (number) => number.toString(16).padStart(4, "0").toUpperCase();

/**
 * A PDF of pages of lines. Its font has a number for each letter, and a table that says which letter it is.
 *
 * @param {string[][]} pages
 * @param {{title?: string, isLocked?: boolean, hasTable?: boolean}} how
 */
export function pdfOf(pages, { title = "", isLocked = false, hasTable = true } = {}) {
  const letters = [...new Set(pages.flat().join(""))];
  const codes = (text) => [...text].map((letter) => hex(letters.indexOf(letter) + 1)).join("");
  const table = letters.map((letter, place) => `<${hex(place + 1)}> <${hex(letter.codePointAt(0))}>`);
  const toUnicode =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange " +
    `${table.length} beginbfchar ${table.join(" ")} endbfchar endcmap end end`;
  const drawn = (lines) => lines.map((line, place) => `BT /F 12 Tf 60 ${780 - 16 * place} Td <${codes(line)}> Tj ET`);
  // A blank in a font that the file does not hold, as many files have one.
  const draw = (lines) => [...drawn(lines), "BT /G 12 Tf 60 20 Td ( ) Tj ET"].join("\n");
  const stream = (content) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const kids = pages.map((_, place) => `${8 + 2 * place} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(" ")}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] ${hasTable ? "/ToUnicode 5 0 R" : ""} >>`,
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R >>",
    stream(toUnicode),
    `<< /Title <FEFF${[...title].map((letter) => hex(letter.codePointAt(0))).join("")}> /CreationDate (D:20190304100000Z) >>`,
    "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ...pages.flatMap((lines, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${9 + 2 * place} 0 R /Resources << /Font << /F 3 0 R /G << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
      stream(draw(lines)),
    ]),
  ];
  return Buffer.from(assembled(objects, isLocked), "latin1");
}

/** The objects of a PDF as a file. */
function assembled(objects, isLocked) {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, place) => {
    const start = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const secret = "00".repeat(32);
  const lock = isLocked ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${secret}> /U <${secret}> >> /ID [<00> <00>]` : "";
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R ${lock} >>`;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}${trailer}\nstartxref\n${file.length}\n%%EOF`;
}
