// Files of other formats than plain text are opened: what is read of each.

import assert from "node:assert/strict";
import { ask, behaviour, drop, eventually } from "./support.mjs";
import { docxOf, epubOf, odtOf, paragraph, pdfOf } from "./files.mjs";

const titles = (page) => page.locator("#document option").allTextContents();
/** The text in the reader, once it has these words. */
async function textWith(page, words) {
  const reader = page.locator("jylnama-reader", { hasText: words });
  await reader.waitFor();
  return reader.evaluate((element) => {
    const copy = element.cloneNode(true);
    copy.querySelector(":scope > h2")?.remove();
    return copy.textContent;
  });
}
const written = (page) => page.locator("#written").inputValue();

behaviour("a document of Word is opened under its title, with paragraphs, lists, tables and notes", async (page) => {
  const numbering = {
    of: "numbering",
    markup:
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>',
  };
  const footnotes = { of: "footnotes", markup: `<w:footnote w:id="5">${paragraph(" Бұл туралы ауыл қариялары айтқан.")}</w:footnote>` };
  const item = (list) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
  const cells = (...texts) => `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
  const body = [
    paragraph("Құдық тарихы", '<w:pStyle w:val="Heading1"/>'),
    '<w:p><w:r><w:t xml:space="preserve">Құдықты </w:t></w:r><w:del><w:r><w:delText>1949</w:delText></w:r></w:del><w:ins><w:r><w:t>1951</w:t></w:r></w:ins>',
    '<w:r><w:t xml:space="preserve"> жылы қазды</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
    paragraph("күрек", item(1)), paragraph("шелек", item(1)), paragraph("арқан", item(2)),
    `<w:tbl>${cells("Жыл", "Тереңдігі")}${cells("1951", "")}${cells("", "он метр")}</w:tbl>`,
    paragraph("Соңы."),
  ].join("");
  await drop(page, [{ name: "құдық.docx", bytes: docxOf(body, { title: "Ауыл құдығы", parts: { "numbering.xml": numbering, "footnotes.xml": footnotes } }) }]);
  await eventually(() => titles(page), ["Ауыл құдығы"]);
  assert.equal(
    await textWith(page, "Соңы."),
    [
      "Құдық тарихы", "Құдықты 1951 жылы қазды[1].", "3) күрек", "4) шелек", "• арқан",
      "Жыл\tТереңдігі\n1951\n\tон метр", "Соңы.", "[1] Бұл туралы ауыл қариялары айтқан.",
    ].join("\n\n"),
  );
  await eventually(() => written(page), "", "when the file was made says nothing of the text");
  await ask(page, "құдықтар");
});

behaviour("a document of LibreOffice is opened with its headings, lists, tables and notes", async (page) => {
  const text = [
    '<text:h text:outline-level="1">Диірмен</text:h>\n  ',
    '<text:p>Диірмен<text:s text:c="2"/>1929 жылы<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Қырман ескертпесі.</text:p></text:note-body></text:note>\n   салынды.</text:p>',
    "<text:list><text:list-item><text:p>тас</text:p></text:list-item><text:list-item><text:p>арық</text:p></text:list-item></text:list>",
    "<table:table><table:table-row><table:table-cell><text:p>Ұн</text:p></table:table-cell><table:table-cell><text:p>екі қап</text:p></table:table-cell></table:table-row></table:table>",
  ].join("");
  await drop(page, [{ name: "диірмен.odt", bytes: odtOf(text, { title: "Ескі диірмен" }) }]);
  await eventually(() => titles(page), ["Ескі диірмен"]);
  assert.equal(
    await textWith(page, "Қырман ескертпесі."),
    "Диірмен\n\nДиірмен  1929 жылы[1] салынды.\n\n• тас\n\n• арық\n\nҰн\tекі қап\n\n[1] Қырман ескертпесі.",
  );
  await eventually(() => written(page), "", "the day of a change says nothing of the text");
});

behaviour("the chapters of an e-book are read in order, and its first printing is the date of the text", async (page) => {
  const about = '<dc:date opf:event="publication">2015-01-01</dc:date><dc:date opf:event="original-publication">1936</dc:date>';
  const chapters = ["<h1>Бірінші тарау</h1><p>Былтыр жаңбыр көп жауды<sup><a href=\"#n1\">1</a></sup>.</p>", "<h1>Екінші тарау</h1><p>Биыл егін шықты.</p>"];
  await drop(page, [{ name: "кітап.epub", bytes: epubOf(chapters, { title: "Дала", about }) }]);
  await eventually(() => titles(page), ["Дала"]);
  const text = await textWith(page, "Биыл егін шықты");
  assert.equal(text, "Бірінші тарау\n\nБылтыр жаңбыр көп жауды[1].\n\nЕкінші тарау\n\nБиыл егін шықты.");
  await eventually(() => written(page), "1936");
  await page.locator("jylnama-timeline time", { hasText: "1935" }).first().waitFor();
});

behaviour("a saved page is read as it is shown, and nothing of it is run", async (page) => {
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Көпір</title>
    <meta property="article:published_time" content="1962-05-14T09:00:00+05:00">
    <script>document.title = "run"; window.wasRun = true;</script><style>p { color: red }</style></head>
    <body onload="window.wasRun = true"><nav>Басты бет</nav><h1>Көпір</h1><p>Көпірді <b>су</b>
    шайып&nbsp;кетті<sup><a href="#a">2</a></sup>.</p><ol start="4"><li>тақтай<li>шеге</ol>
    <table><tr><th>Жыл<th>Су</tr><tr><td>1962<td>мол</tr></table><img src="x" onerror="window.wasRun = true">
    <pre>Қара су
    Мөлдір су</pre><p hidden>жасырын</p></body></html>`;
  await drop(page, [{ name: "бет.txt", bytes: Buffer.from(html) }]);
  await eventually(() => titles(page), ["Көпір"]);
  assert.equal(
    await textWith(page, "Мөлдір су"),
    "Көпір\n\nКөпірді су шайып\u00a0кетті[2].\n\n4. тақтай\n5. шеге\n\nЖыл\tСу\n1962\tмол\n\nҚара су\nМөлдір су",
  );
  await eventually(() => written(page), "1962-05-14");
  await eventually(() => page.evaluate(() => window.wasRun), undefined);
  await eventually(() => page.title(), "Жылнама");
});

behaviour("a page in an old encoding, laid out with a table, keeps its letters and paragraphs", async (page) => {
  const markup = "<html><body><table><tr><td>Мәзір</td><td><p>Қыс қатты болды.</p><p>Көктем ерте келді, өзен тасыды.</p></td></tr></table></body></html>";
  const kz1048 = { ә: 0xbc, ғ: 0xba, қ: 0x9d, ң: 0xbe, ө: 0xb4, ұ: 0xa2, ү: 0xbf, і: 0xb3, Қ: 0x8d };
  const byteOf = (letter) => (letter < "\u0080" ? letter.charCodeAt(0) : (kz1048[letter] ?? letter.charCodeAt(0) - 0x350));
  const bytes = Buffer.from([...markup].map(byteOf));
  await drop(page, [{ name: "ескі.htm", bytes }]);
  assert.equal((await textWith(page, "өзен тасыды")).replace("Мәзір\n\n", ""), "Қыс қатты болды.\n\nКөктем ерте келді, өзен тасыды.");
});

behaviour("the marks of Markdown are taken off, and its front matter gives title and date", async (page) => {
  const source = `---\ntitle: "Терек"\nauthor: Ауыл\ndate: 1974-10-02\n---\n# Терек туралы\n\nТеректі **бала**лар *отырғызды*[^1], [суретін](http://a.b/c) \`қара\`.\n\n- су\n- күн\n\n1974. Бұл жыл санымен басталды.\n\n| Жыл | Бой |\n|---|---|\n| 1974 | 2 |\n\n\`\`\`\nкод *қалады*\n\`\`\`\n\n[^1]: Мектеп балалары.\n`;
  await drop(page, [{ name: "терек.md", bytes: Buffer.from(source) }]);
  await eventually(() => titles(page), ["Терек"]);
  assert.equal(
    await textWith(page, "Мектеп балалары"),
    "Терек туралы\n\nТеректі балалар отырғызды[1], суретін қара.\n\n• су\n• күн\n\n1974. Бұл жыл санымен басталды.\n\nЖыл\tБой\n1974\t2\n\nкод *қалады*\n\n[1] Мектеп балалары.",
  );
  await eventually(() => written(page), "1974-10-02");
});

behaviour("the text of a PDF keeps the lines of its pages, and the core joins what they cut", async (page) => {
  const pages = [
    ["Ауыл шежіресі", "Ауылдың ортасында ескі құдық бар еді, оны атамыз өз қо-", "лымен қазған болатын. Кейін сол құдықтың басына жұрт", "1"],
    ["Ауыл шежіресі", "жиналып, әңгіме айтысатын болды. Суы тұщы әрі салқын еді,", "сондықтан жолаушылар да осында тоқтайтын.", "2"],
    ["Ауыл шежіресі", "Құдық 1951 жылы қазылды, ал терек 1974 жылы егілді.", "3"],
  ];
  await drop(page, [{ name: "шежіре.pdf", bytes: pdfOf(pages, { title: "Ауыл шежіресі" }) }]);
  await eventually(() => titles(page), ["Ауыл шежіресі"]);
  const text = await textWith(page, "терек 1974 жылы");
  assert.equal(
    text,
    "Ауыл шежіресі\nАуылдың ортасында ескі құдық бар еді, оны атамыз өз қо-\nлымен қазған болатын. Кейін сол құдықтың басына жұрт\n" +
      "жиналып, әңгіме айтысатын болды. Суы тұщы әрі салқын еді,\nсондықтан жолаушылар да осында тоқтайтын.\n\nҚұдық 1951 жылы қазылды, ал терек 1974 жылы егілді.",
  );
  await eventually(() => written(page), "");
  await ask(page, "қолымен");
  await page.locator("jylnama-hits li", { hasText: "атамыз өз қолымен қазған" }).waitFor();
});

behaviour("what a file holds counts, and not what its name says", async (page) => {
  await drop(page, [
    { name: "мәтін.docx", bytes: Buffer.from("Бұл жай ғана мәтін, 1980 жылғы.") },
    { name: "кітап.txt", bytes: docxOf(paragraph("Бұл Word құжаты, 1981 жылғы.")) },
    { name: "бет", bytes: pdfOf([["Бұл PDF, 1982 жылғы."]]) },
  ]);
  await eventually(() => titles(page), ["мәтін", "кітап", "бет"]);
  await ask(page, "1981");
  await ask(page, "1982");
});

behaviour("titles that no one gave give way to the name of the file, and two of one name are told apart", async (page) => {
  await drop(page, [
    { name: "«Қар» әңгімесі.docx", bytes: docxOf(paragraph("Қар жауды."), { title: "Microsoft Word - Документ1" }) },
    { name: "«Қар» әңгімесі.odt", bytes: odtOf("<text:p>Қар еріді.</text:p>", { title: "Àáàé æîëû" }) },
  ]);
  await eventually(() => titles(page), ["«Қар» әңгімесі", "«Қар» әңгімесі"]);
  const ids = await page.locator("#document option").evaluateAll((options) => options.map(({ value }) => value));
  assert.deepEqual(ids, ["«Қар» әңгімесі", "«Қар» әңгімесі (2)"]);
});

behaviour("what reads a format is loaded only when a file has it", async (page) => {
  const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const heavy = (names) => names.filter((name) => /pdf|marked|docx|epub/.test(name));
  assert.deepEqual(heavy(await loaded()), []);
  await drop(page, [{ name: "а.pdf", bytes: pdfOf([["Қыс 1980 жылы ерте түсті."]]) }]);
  assert.ok(heavy(await loaded()).length > 0);
});
