/** Which documents of a sharded library to give. */
export interface CatalogueOptions {
  /** How many to return; 20 when left out. */
  limit?: number;
  /** How many to pass over first, for paging; 0 when left out. */
  offset?: number;
}

/** A document of a sharded library that answers a query. */
export interface CatalogueDocument {
  /** Its number, counted from 0. */
  document: number;
  /** How well it answers; comparable within one answer only. */
  score: number;
  /** The file with its pack: texts, each a line of JSON, in a gzip file of some members. */
  pack: string;
  /** Which of the pack it is, counted from 0. */
  place: number;
}

/** What is known of a query to a sharded library. */
export interface CatalogueAnswer {
  /** The files to fetch, unpack and `give` first, before the same is asked again; the rest means nothing then. */
  needs: string[];
  /** How many documents answer; where `more` is true, at least. */
  total: number;
  /** Whether a word stands in more documents than are listed with it. */
  more: boolean;
  /**
   * Whether the query asks where words stand: side by side, near each other, in the title. Then at most `total` answer,
   * and those do of which the text says so; see `CatalogueHit`.
   */
  unsure: boolean;
  /** Words that are not there, each with what it was taken for. */
  near: { word: string; taken: string[] }[];
  /** Those that were asked for, the best first. */
  documents: CatalogueDocument[];
}

/** The sentence of a text that answers best. */
export interface CatalogueHit {
  /** Which sentence, counted from 0. */
  sentence: number;
  /** Its place in the text. */
  start: number;
  end: number;
  /** Its words. */
  excerpt: string;
  /** What of it answers, in order; places in `excerpt`. */
  matches: { start: number; end: number; word: number; kind: MatchKind }[];
  /** Whether all that the query wants holds of the text and its title. */
  holds: boolean;
}
