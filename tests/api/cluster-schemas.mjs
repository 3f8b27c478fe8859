// What OpenSearch and Elasticsearch take, as JSON schemas: of their manuals, what has a part here, and nothing else,
// so that what is misspelt or misplaced is refused as by a cluster.

const object = (properties, required = []) => ({ type: "object", additionalProperties: false, properties, required });
const map = (values, name = "^[a-z_]+$") => ({ type: "object", minProperties: 1, patternProperties: { [name]: values }, additionalProperties: false });
const only = (properties) => ({ ...object(properties), minProperties: 1, maxProperties: 1 });
const text = { type: "string", minLength: 1 };
const number = { type: "number" };
const whole = { type: "integer", minimum: 0 };
const flag = { type: "boolean" };

// --- What an index is made with: PUT /name -------------------------------------------------------

/** Parameters of the kinds of fields; `index: false` leaves a field to be shown alone. */
const fields = {
  oneOf: [
    object({ type: { const: "keyword" }, index: flag, ignore_above: whole }, ["type"]),
    object({ type: { const: "text" }, analyzer: text, search_analyzer: text, index: flag, position_increment_gap: whole }, ["type"]),
    object({ type: { enum: ["integer", "boolean"] }, index: flag }, ["type"]),
    object({ type: { const: "integer_range" }, coerce: flag, index: flag }, ["type"]),
    object({ type: { const: "date_range" }, coerce: flag, format: { enum: ["strict_date", "strict_date_optional_time", "epoch_millis"] } }, ["type"]),
  ],
};

export const INDEX = object({
  settings: object({
    analysis: object({
      tokenizer: map(object({ type: { const: "whitespace" }, max_token_length: { type: "integer", minimum: 1, maximum: 1_048_576 } }, ["type"])),
      filter: map(object({
        type: { const: "pattern_capture" },
        patterns: { type: "array", minItems: 1, items: { type: "string", format: "regex" } },
        preserve_original: flag,
      }, ["type", "patterns"])),
      analyzer: map(object({ type: { const: "custom" }, tokenizer: text, filter: { type: "array", items: text } }, ["type", "tokenizer"])),
    }),
  }),
  mappings: object({ dynamic: { enum: [true, false, "strict"] }, properties: map(fields) }, ["properties"]),
}, ["settings", "mappings"]);

// --- What the bulk interface takes: POST /name/_bulk ---------------------------------------------

export const ACTION = object({ index: object({ _index: text, _id: { type: "string", minLength: 1, maxLength: 512 }, routing: text }) }, ["index"]);

const range = (side) => object({ gte: side, gt: side, lte: side, lt: side });
const one = {
  keyword: { type: "string" },
  text: { type: "string" },
  integer: { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  boolean: flag,
};
one.integer_range = range(one.integer);
one.date_range = range({ type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" });

/** What a document may have in an index with these fields, where others are refused ("strict"). */
export function documentOf({ dynamic, properties }) {
  const known = Object.entries(properties).map(([name, { type }]) => [name, { anyOf: [one[type], { type: "array", items: one[type] }] }]);
  return { ...object(Object.fromEntries(known)), additionalProperties: dynamic !== "strict" };
}

// --- What is asked: the `query` of POST /name/_search --------------------------------------------

const query = { $ref: "#/$defs/query" };
const span = { $ref: "#/$defs/span" };
const queries = { anyOf: [query, { type: "array", items: query }] };
const ofField = (how) => ({ ...map(how), maxProperties: 1 });
const valued = (more) => ofField(object({ value: text, boost: number, rewrite: { type: "string", pattern: "^(constant_score|top_terms_\\d+)$" }, ...more }, ["value"]));

const term = ofField({ anyOf: [{ type: ["string", "number", "boolean"] }, object({ value: text, boost: number }, ["value"])] });
const prefix = valued({});
const fuzzy = valued({ fuzziness: { enum: ["AUTO", 0, 1, 2] }, prefix_length: whole, max_expansions: whole, transpositions: flag });
const spans = { type: "array", minItems: 1, items: span };
const spanKinds = {
  span_term: ofField({ anyOf: [text, object({ value: text, boost: number }, ["value"])] }),
  span_or: object({ clauses: spans, boost: number }, ["clauses"]),
  span_near: object({ clauses: spans, slop: whole, in_order: flag, boost: number }, ["clauses"]),
  span_multi: object({ match: only({ prefix, fuzzy }), boost: number }, ["match"]),
};

export const QUERY = {
  ...query,
  $defs: {
    span: only(spanKinds),
    query: only({
      match_none: object({ boost: number }),
      bool: object({ must: queries, should: queries, must_not: queries, filter: queries, minimum_should_match: { type: ["integer", "string"] }, boost: number }),
      dis_max: object({ queries: { type: "array", minItems: 1, items: query }, tie_breaker: number, boost: number }, ["queries"]),
      constant_score: object({ filter: query, boost: number }, ["filter"]),
      range: ofField(object({ gte: number, gt: number, lte: number, lt: number, relation: { enum: ["INTERSECTS", "CONTAINS", "WITHIN"] }, boost: number })),
      term,
      prefix,
      fuzzy,
      ...spanKinds,
    }),
  },
};
