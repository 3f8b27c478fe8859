// A text to measure the page with: a chronicle of villages that never were, always the same.

const MONTHS = ["қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда", "маусымда", "шілдеде", "тамызда"];
const VILLAGES = ["Ақбұлақ", "Көкжар", "Сарыөзен", "Қызылтал", "Жаңажол", "Теректі", "Қарасай", "Бесқайың"];
const DEEDS = ["мектеп ашылды", "көпір салынды", "өзен тасыды", "бақ егілді", "жол төселді", "кітапхана көшті", "құдық қазылды"];
const SENTENCES = [
  "Ауыл адамдары жұмысқа ерте шығып, кешке дейін еңбек етті.",
  "Балалар өзен жағасында ойнап, үлкендер көлеңкеде әңгіме айтты.",
  "Сол күні күн ысып, жел басылды, ал кешке қарай жаңбыр жауды.",
  "Мұғалім шәкірттерге ескі кітаптан бір аңыз оқып берді.",
  "Қариялар бұрынғы көшті еске алып, жастарға жол көрсетті.",
  "Мектептің алдында шағын бақ болды, оның ағаштарын оқушылар суарды.",
  "Көпірдің арғы жағында тоғай бар еді, қыста онда қар қалың жататын.",
  "Базардан келген керуен тұз бен шай, бір қап алма әкелді.",
];

/** Chance that is always alike. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * @param {number} events   how many sentences have a date
 * @param {number} bytes    how long the text becomes, about
 */
export function chronicle(events, bytes) {
  const draw = chance(7);
  const pick = (list) => list[draw(list.length)];
  const room = bytes / events;
  const parts = Array.from({ length: events }, (_, place) => {
    const year = 1900 + Math.floor((place / events) * 120);
    const day = draw(3) > 0 ? ` ${1 + draw(28)} ${pick(MONTHS)}` : "";
    const dated = `${year}${day ? " жылғы" : " жылы"}${day} ${pick(VILLAGES)} ауылында ${pick(DEEDS)}.`;
    const sentences = [dated];
    for (let length = Buffer.byteLength(dated); length < room; length += Buffer.byteLength(sentences.at(-1))) sentences.push(pick(SENTENCES));
    return sentences.join(" ");
  });
  return parts.join("\n\n");
}
