/* tslint:disable */
/* eslint-disable */
/** Every offset here counts UTF-16 code units, as JavaScript strings do, into the text that was given. */

/** How a file is written as bytes. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "kz-1048" | "pt154";

/** A text that was read out of bytes. */
export interface Decoded {
    /** The text, without its byte order mark. */
    text: string;
    encoding: Encoding;
    /** How many places of the bytes stand for no letter; each is a U+FFFD in the text. */
    replaced: number;
}

/** A text to add to a library. */
export interface DocumentInput {
    /** A name for the document that stays the same; made from the title or a number when left out. */
    id?: string;
    title?: string;
    text: string;
    /**
     * When the text was written, as EDTF writes it: "2003", "2003-04-12". Relative dates are reckoned from it;
     * gathered from the text when left out.
     */
    written?: string;
}

/** What a library knows of one of its documents. */
export interface DocumentInfo {
    id: string;
    title: string;
    /** Length of the text in UTF-16 code units. */
    length: number;
    /** How many sentences it has. */
    sentences: number;
    /** How many places of it were repaired. */
    repairs: number;
    /** When its text was written, as EDTF writes it, if that was said. */
    written?: string;
}

/** A stretch of text; `end` is exclusive. */
export interface TextRange {
    start: number;
    end: number;
}

/** A sentence: its place in the text as given, and its words after repair. */
export interface Sentence extends TextRange {
    text: string;
    /** Its language as a BCP 47 tag; "und" for any other, and where none can be told. */
    language: "kk" | "ru" | "en" | "und";
}

/** Why a place was repaired. */
export type RepairReason =
| "invisible"
| "decomposed"
| "look-alike"
| "spaces"
| "broken-name"
| "broken-abbreviation"
| "glued-stop"
| "hard-wrap"
| "line-hyphen"
| "spaced-letters"
| "old-font"
| "entity"
| "markup";

/** A repair: its place in the text as given, empty where something was put in. */
export interface Repair extends TextRange {
    /** Which sentence it stands in or, between two sentences, behind; counted from 0. */
    sentence: number;
    /** What stands there in the text as given. */
    text: string;
    /** What stands there after repair. */
    replacement: string;
    reasons: RepairReason[];
}

/** Which repairs to return. A text may have millions. */
export interface RepairOptions {
    /** How many repairs to return; all when left out. */
    limit?: number;
    /** How many repairs to pass over first, for paging; 0 when left out. */
    offset?: number;
}

/** How to search. */
export interface SearchOptions {
    /** What a hit is: one sentence (the default) or one whole document. */
    unit?: "sentence" | "document";
    /** How many hits to return; 20 when left out. */
    limit?: number;
    /** How many hits to pass over first, for paging; 0 when left out. */
    offset?: number;
    /** Search only these documents, by id. */
    documents?: string[];
    /** Whether to count how all hits spread over documents and years; not when left out. */
    facets?: boolean;
    /** Whether to say of each match why it is one; not when left out. It reads words, so ask it of few hits. */
    explain?: boolean;
}

/** How a word of the query met a word of the text, the closest way first. */
export type MatchKind = "exact" | "script" | "hyphen" | "folded" | "lemma" | "acronym" | "root" | "prefix" | "foldedPrefix" | "fuzzy" | "fuzzyLemma";

/** What grammars call a part of a word or a class of words. */
export interface GrammarTerm {
    /** Its name in the program, such as "plural". */
    id: string;
    /** Its name in Kazakh. */
    kk: string;
    /** Its name in Russian. */
    ru: string;
    /** Its name in English. */
    en: string;
}

/** A part of a word: its stem or an ending. */
export interface WordPart {
    text: string;
    term: GrammarTerm;
}

/** A reading of a word as a stem and its endings, in small letters. */
export interface Analysis {
    /** The dictionary form; of a verb its stem. */
    lemma: string;
    /** The class of words that it is of. */
    class: GrammarTerm;
    /** Whether the stem is known, and not supposed for this word alone. */
    known: boolean;
    /** The parts with plus signs between them: "бала + лар + ымыз + дан". */
    sum: string;
    /** The parts, the stem first; joined they make the word. */
    parts: WordPart[];
    /** What the dictionary form was made of, part by part; empty where it was not made of a known word. */
    origin: WordPart[];
}

/** The forms of a word of one class. */
export interface Paradigm {
    class: GrammarTerm;
    rows: ParadigmRow[];
}

/** A row of a paradigm. */
export interface ParadigmRow {
    /** What the forms of the row have in common; none in the first row. */
    terms: GrammarTerm[];
    forms: string[];
}

/** A script that Kazakh is written in. */
export type Script = "cyrillic" | "latin" | "arabic";

/** One word of the query as it was understood. */
export interface QueryWord {
    text: string;
    /** Whether it also finds longer words that begin with it. */
    prefix: boolean;
    /** What is wanted of it. One of several, one of which must be there, is required, too. */
    role: "optional" | "required" | "excluded";
}

/** What a part of a clause is: a word, words side by side, two of these near each other, a time, or a name. */
export type QueryTermKind = "word" | "phrase" | "near" | "time" | "name";

/** A part of a clause. */
export interface QueryTerm {
    kind: QueryTermKind;
    /** As it was typed, without quotes. */
    text: string;
    /** Its words of the query, counted from 0. */
    words: number[];
    /** How many words lie at most between those that are near each other, the last counted. */
    within?: number;
    /** Whether it must stand in the title. */
    title: boolean;
    /** Which of the times of the query it is or, of a word, may be met by; counted from 0. */
    time?: number;
    /** Which of the names of the query it is, counted from 0. */
    name?: number;
}

/** A time of the query as it was understood: from the first date to the last, both as EDTF writes them. */
export interface QueryTime {
    /** As it was typed. */
    text: string;
    /** What is wanted of it: hits that speak of it, or that do not; optional where a word names it. */
    role: "optional" | "required" | "excluded";
    /** The year, month or day that it begins in; none where it has no beginning. */
    from?: string;
    /** The year, month or day that it ends in; none where it has no end. With neither, it could not be read. */
    to?: string;
}

/** A name of the query, and whom it means. */
export interface QueryName {
    /** As it was typed. */
    text: string;
    /** What is wanted of it: hits that name it, or that do not. */
    role: "optional" | "required" | "excluded";
    /** Those that are called so; nobody where the name could not be read as one. */
    names: NameTag[];
}

/** Something that holds of every hit: one of the terms is in it or, where they are excluded, none. */
export interface QueryClause {
    role: "required" | "excluded";
    terms: QueryTerm[];
}

/** A place where a hit matched. */
export interface Match extends TextRange {
    /** Which word of the query, counted from 0. */
    word: number;
    kind: MatchKind;
}

/** Why a word of a hit answers a word of the query. */
export interface Reason {
    /** The word of the text, repaired. */
    text: string;
    /** The word of the query, as it was typed. */
    query: string;
    /** What the two have in common, where they are forms of a word, or of words of one root. */
    kinship?: Kinship;
    /** What the word of the query was taken for, where the texts do not have it. */
    guess?: Guess;
}

/** What two words have in common. */
export interface Kinship {
    /** The dictionary form that both are forms of, or the word that both were made of. */
    word: string;
    /** How the word of the text is read. */
    text: Analysis;
    /** How the word of the query is read, or what it was taken for, where it can be read so. */
    query?: Analysis;
}

/** What a word was taken for. */
export interface Guess {
    word: string;
    /** In which letters it differs from what was typed; none where it is too much to tell. */
    slips: Slip[];
}

/** Letters that were typed and those that were meant: none were typed of those missing, none meant of those too many. */
export interface Slip {
    typed: string;
    meant: string;
}

/** One sentence (or document) that answers a query. */
export interface Hit extends TextRange {
    /** The id of the document. */
    document: string;
    title: string;
    /** Which sentence of the document, counted from 0: the hit, or the best one of a document. */
    sentence: number;
    score: number;
    /** The words of that sentence, repaired. */
    excerpt: string;
    /** Places to mark, counted within `excerpt`. */
    highlights: TextRange[];
    /** The same places in the text as given, and why each is one. */
    matches: Match[];
    /** Why each of these matches is one, in their order, where that was asked for. */
    reasons?: Reason[];
    /** What it says of the times that were asked for, counted within `excerpt`. */
    times: TextRange[];
    /** Where it names those that were asked for, counted within `excerpt`. */
    names: TextRange[];
}

/** How many hits there are of a document. */
export interface DocumentCount {
    /** Its id. */
    document: string;
    count: number;
}

/** How many hits speak of a year. */
export interface YearCount {
    year: number;
    count: number;
}

/** How all hits spread over documents, years and names. A hit counts once in each year that it has a date in. */
export interface Facets {
    /** Of each document with hits, the most first. */
    documents: DocumentCount[];
    /** In order of the years. A date that reaches from one year into the next counts in the first. */
    years: YearCount[];
    /** Hits with a time longer than a year: a decade, the years of a war. It counts in no year. */
    wider: number;
    /** Hits with no time at all. */
    undated: number;
    /** How many hits name each, the most first: a hundred at most. */
    names: (NameTag & { count: number })[];
}

/** A word that may have been meant. */
export interface Correction {
    /** In place of which word of the query, counted from 0. */
    word: number;
    /** The word, as the texts have it. */
    text: string;
}

/** The answer to a query. */
export interface SearchResult {
    /** How many hits there are in all, also those not returned. */
    total: number;
    /** The query as it was understood. */
    words: QueryWord[];
    /** What must hold of every hit; nothing where the query has no signs. */
    clauses: QueryClause[];
    /** The words that may have been meant where no text has those of the query, nor longer ones. */
    corrections: Correction[];
    /** The whole query with these words in place of its own, if there are any. */
    corrected?: string;
    /** The times that it speaks of. */
    times: QueryTime[];
    /** Whom it asks for by name. */
    names: QueryName[];
    /** Set when a part of the query was not taken as it was typed, with the reason. */
    notice?: "queryTooLong" | "notATime" | "notAName" | "phraseNotFound";
    /** Where they were asked for. */
    facets?: Facets;
    hits: Hit[];
}

/** How to suggest. */
export interface SuggestOptions {
    /** How many suggestions to return, at most 100; 10 when left out. */
    limit?: number;
}

/** What a query may go on with; `start` and `end` hold the part of `text` that was not typed. */
export interface Suggestion extends TextRange {
    /** The whole query with it. */
    text: string;
    /** A word that begins as the last one, what follows the words before, or a word near to the last one. */
    kind: "word" | "phrase" | "near";
    /** How many sentences and titles have the word, in any form, or the phrase. */
    count: number;
}

/** Which events to return. */
export interface TimelineOptions {
    /** Only events that one of these documents tells of, by id. */
    documents?: string[];
    /** Only events that may lie in or after this date, as EDTF writes it: "2001", "2001-09". */
    from?: string;
    /** Only events that may lie in or before this date. */
    to?: string;
    /** Only events in sentences that answer this query; all when it asks for nothing. */
    query?: string;
    /** Only events whose dates are given so exactly. */
    precisions?: Precision[];
    /** Only events in which one of these takes part, by number. */
    names?: number[];
    /** How many events to return; all when left out. */
    limit?: number;
    /** How many events to pass over first, for paging; 0 when left out. */
    offset?: number;
}

/** Which events to export. */
export type ExportOptions = Omit<TimelineOptions, "limit" | "offset">;

/** What a search cluster is asked. */
export interface ClusterQuery {
    /** The `query` of a search of either index. */
    query: Record<string, unknown>;
    /** The words of the query, in order. */
    words: {
        /** As it was typed. */
        text: string;
        /** What finds it alone, in all its forms: where that finds nothing, the index has no such word. */
        query: Record<string, unknown>;
    }[];
}

/** What is known of the index when a cluster is asked again. */
export interface ClusterQueryOptions {
    /**
     * The numbers of words, counted from 0, that the index has not: they are looked for a letter away, and those whose
     * number is there twice, two.
     */
    near?: number[];
}

/**
 * What other programs read: all that is known as JSON, a table (RFC 4180), a calendar (RFC 5545), events
 * of schema.org (JSON-LD), or the slides of TimelineJS.
 */
export type ExportFormat = "json" | "csv" | "ics" | "jsonld" | "timelinejs";

/** How exactly the text gives a date. */
export type Precision = "day" | "month" | "season" | "quarter" | "half" | "year" | "decade" | "century" | "range";

/** One place where a text speaks of an event; `start` and `end` hold the date itself. */
export interface Mention extends TextRange {
    document: string;
    title: string;
    /** Which sentence of the document, counted from 0, and its place. */
    sentence: number;
    sentenceStart: number;
    sentenceEnd: number;
    /** The clause that the date belongs to. */
    clause: TextRange;
    /** The date in the words of the text, repaired. */
    text: string;
}

/**
 * Whether an event took place, as the text tells it: it did; it is planned, proposed or expected; or nothing
 * took place, and something was so or still is.
 */
export type Factuality = "asserted" | "planned" | "state";

/** How a date came by its value. */
export interface Anchor {
    /** What it is reckoned from: nothing, the time of writing, or a date before it in the text. */
    base: "absolute" | "writing" | "previous";
    /** That date, as EDTF writes it. */
    from?: string;
    /** The sentence that gives it: which of the document, counted from 0, and its place. */
    evidence?: TextRange & { document: string; sentence: number };
    /** Whether the text only lets one suppose it. */
    inferred: boolean;
}

/** A dated event. */
export interface TimelineEvent {
    id: string;
    /** Words of the text, repaired; where they are many, «…» stands for those in the middle. */
    label: string;
    /** The date in the Extended Date/Time Format: "1994-05-27", "1992-11", "2001/2002", "1465~". */
    edtf: string;
    precision: Precision;
    /** The first day that the date may be, in days since 1 January 1970; null where it has no beginning. */
    min: number | null;
    /** The last day that it may be; null where it has no end. */
    max: number | null;
    factuality: Factuality;
    anchor: Anchor;
    /** Where the texts speak of it, in order. */
    mentions: Mention[];
    /** Who takes part in it: those that its clauses name, in order. */
    names: NameTag[];
}

/** One place where a text speaks of a time that has no place on a line; `start` and `end` hold its words. */
export interface UndatedTime extends TextRange {
    document: string;
    title: string;
    /** Which sentence of the document, counted from 0, and its place. */
    sentence: number;
    sentenceStart: number;
    sentenceEnd: number;
    /** Its words, repaired. */
    text: string;
    /**
     * Why it has no place: nobody says which it is («соңғы жылдары»); it comes again («жыл сайын», a season, a
     * weekday, a day of no known year); it is only a length («жеті жыл»).
     */
    kind: "vague" | "recurring" | "duration";
    /**
     * As TIMEX3 has it: "PAST_REF", "P7Y", "XXXX-05-05"; from one day of no known year to another as EDTF has
     * it: "XXXX-05-05/XXXX-05-09".
     */
    value: string;
}

/** Events in order of time. */
export interface Timeline {
    /** How many events there are in all, also those not returned. */
    total: number;
    events: TimelineEvent[];
    /**
     * What the texts say of times that have no place on a line, in order of place, as often as it is said;
     * nothing where `from`, `to` or `precisions` are given. `limit` and `offset` do not count here.
     */
    undated: UndatedTime[];
}

/** What a name is of: a human being, a body of people, a place with a government, another place, or a work. */
export type NameClass = "PERSON" | "ORGANISATION" | "GPE" | "LOCATION" | "WORK";

/** Somebody or something by name. */
export interface NameTag {
    /** Its number, which stays the same while the documents of the library do. */
    number: number;
    /** Its fullest name, in the nominative. */
    name: string;
    class: NameClass;
}

/** A name in a text; `start` and `end` hold it with its endings. */
export interface NamePlace extends NameTag, TextRange {
    /** Which sentence of the document, counted from 0. */
    sentence: number;
}

/** Which names to return. */
export interface NameOptions {
    /** Only names in these documents, by id. */
    documents?: string[];
    /** Only names in sentences that answer this query; all when it asks for nothing. */
    query?: string;
    /** Only names of these classes. */
    classes?: NameClass[];
    /** How many names to return; all when left out. */
    limit?: number;
    /** How many names to pass over first, for paging; 0 when left out. */
    offset?: number;
}

/** Somebody or something that is named, and how often where that was asked for. */
export interface NameInfo extends NameTag {
    /** Whether it is known to be a name of its class, its neighbours tell, or nothing but its capitals. */
    certainty: "sure" | "likely" | "doubtful";
    /** What else it is called, in the nominative: a surname alone, a short form. */
    aliases: string[];
    /** How often it is named, and in how many documents. */
    mentions: number;
    documents: number;
    /** In how many events it takes part. */
    events: number;
    /** The first and the last year of these events, as far as they are known; 0 is the year before the first. */
    first?: number;
    last?: number;
}

/** Names, the most often first. */
export interface Names {
    /** How many there are in all, also those not returned. */
    total: number;
    names: NameInfo[];
}

/** How to lay a timeline out. Days count from 1 January 1970. */
export interface LayoutOptions extends TimelineOptions {
    /** The first day of the line; the first day of all events when left out. */
    first?: number;
    /** The last day of the line; the last day of all events when left out. */
    last?: number;
    /** How long the line is, in pixels: 1 to 1,000,000. */
    width: number;
    /** Pixels that an event needs with its label, from where it begins; 0 when left out. */
    labelWidth?: number;
    /** Whether gaps without events are cut short that are longer than a tenth of the line. */
    compact?: boolean;
    /** The most buckets; one for each eight pixels when left out. */
    buckets?: number;
}

/** A stretch of the calendar: a day, a month, three months, a year, 5, 10, 50, 100, 500 or 1000 years. */
export type CalendarStep =
| "day"
| "month"
| "quarter"
| "year"
| "fiveYears"
| "decade"
| "halfCentury"
| "century"
| "halfMillennium"
| "millennium";

/** An event on a line. */
export interface LayoutEvent {
    /** That of the event in `Timeline.events`. */
    id: string;
    /** Where it begins and ends, in pixels from the beginning of the line; what reaches beyond ends at its edge. */
    x0: number;
    x1: number;
    /** Its lane, counted from 0: no other event there overlaps it or its label. */
    lane: number;
}

/** Events whose labels would overlap in one lane, or one event alone. */
export interface LayoutCluster {
    /** Where the first of them begins, in whole pixels; two clusters are `labelWidth` apart at least. */
    x: number;
    ids: string[];
}

/** A mark of a line, at the beginning of a day. */
export interface LayoutTick {
    /** In days since 1 January 1970. */
    day: number;
    /** In pixels from the beginning of the line. */
    x: number;
    /** What begins there. */
    step: CalendarStep;
    /** The year; 0 is the year before the first. */
    year: number;
    /** The month, counted from 1, where a quarter, a month or a day begins. */
    month?: number;
    /** The day of the month, where a day begins. */
    dayOfMonth?: number;
}

/** A stretch of a line: its first and last day, since 1 January 1970, and where it begins and ends in pixels. */
export interface LayoutStretch {
    first: number;
    last: number;
    x0: number;
    x1: number;
}

/** How many events begin in each stretch of a line; with `wider` and `outside` they are all. */
export interface LayoutHistogram {
    /** What a bucket is. */
    step: CalendarStep;
    /** Those with events, in order. */
    buckets: (LayoutStretch & { count: number })[];
    /** How many events are dated less exactly than a bucket. */
    wider: number;
    /** How many begin before or after the line. */
    outside: number;
}

/** A timeline on a line. */
export interface TimelineLayout {
    /** The first and last day of the line, since 1 January 1970; `last` is below `first` where there is nothing. */
    first: number;
    last: number;
    /** How many lanes the events take. */
    lanes: number;
    /** The events that are on the line, in order of time. */
    events: LayoutEvent[];
    /** The same events, brought together where they are too close for a label each. */
    clusters: LayoutCluster[];
    /** In order. */
    ticks: LayoutTick[];
    histogram: LayoutHistogram;
    /** What the line is made of: one, or with `compact` those that are as long as their days, and gaps that were cut. */
    segments: (LayoutStretch & { cut: boolean })[];
}

/** What functions of this package throw: an `Error` with a code that stays the same between versions. */
export interface JylnamaError extends Error {
    code: "notAnIndex" | "indexDamaged" | "indexVersion" | "unknownDocument" | "invalidOptions" | "textTooLarge" | "duplicateDocument" | "notText" | "readOnly";
}



/**
 * Texts that can be searched and laid out in time.
 */
export class Library {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Adds a text and returns its id. Throws when the id is taken or the text is too large.
     */
    add(document: DocumentInput): string;
    /**
     * The readings of a word of the texts, the likeliest first; none where it is no Kazakh word.
     */
    analyze(word: string): Analysis[];
    /**
     * What there is, in the order in which it was added.
     */
    documents(): DocumentInfo[];
    /**
     * Whether a query is answered as well as it can be. The module for reading knows the forms of the library's
     * own words; of others, and of words in Latin or Arabic letters, it finds those that are written so, begin
     * so, or are near. What was typed with faults it does not repair.
     */
    knows(query: string): boolean;
    /**
     * Opens what `save` gave without reading it: what is asked for is read and checked then, and every
     * method throws when it meets what is damaged. Throws when the bytes are something else, are cut
     * or damaged at their beginning, or were saved by a version that writes another format. The bytes stay
     * where they are, and are read there: as long as the library is used, they must not be changed or
     * transferred.
     */
    static load(bytes: Uint8Array | number[]): Library;
    /**
     * Where a document names whom, in order: in all sentences, or in those from number `from` to before
     * number `to`, counted from 0. Throws when there is no such document.
     */
    namesIn(document: string, from?: number | null, to?: number | null): NamePlace[];
    /**
     * An empty library.
     */
    constructor();
    /**
     * Takes a text out. Throws when there is no such document.
     */
    remove(document: string): void;
    /**
     * The repairs of a document, in order: all, or those from the start of sentence `from` to
     * before the start of sentence `to`, counted from 0. Throws when there is no such document
     * or an option can't be used.
     */
    repairs(document: string, from?: number | null, to?: number | null, options?: RepairOptions): Repair[];
    /**
     * The whole library with its index, for a file (`.jyl`) and for `load`.
     */
    save(): Uint8Array;
    /**
     * The sentences of a document, in order: all, or those from number `from` to before number
     * `to`, counted from 0. Throws when there is no such document.
     */
    sentences(document: string, from?: number | null, to?: number | null): Sentence[];
    /**
     * Says when the text of a document was written, as `DocumentInput.written` does; left out, it is
     * gathered from the text again. Throws when there is no such document, or it is no date.
     */
    setWritten(document: string, written?: string | null): void;
    /**
     * The text of a document as it was given. Throws when there is no such document.
     */
    text(document: string): string;
    /**
     * Checks all of the bytes that the library was loaded from, of which `load` reads next to nothing.
     * Throws when they are damaged.
     */
    verify(): void;
}

/**
 * The readings of a word, the likeliest first, by the known stems alone: `Library.analyze` knows
 * those of its texts, too. None where it is no Kazakh word.
 */
export function analyze(word: string): Analysis[];

/**
 * What a search cluster (OpenSearch, Elasticsearch) that was given a library by `jylnama export` is to be asked for a
 * query. Any string is a query. Throws when an option can't be used.
 */
export function analyzeQuery(query: string, options?: ClusterQueryOptions): ClusterQuery;

/**
 * A text with its Kazakh words written in another script; all else stays. Throws when there is no
 * such script.
 */
export function convert(text: string, script: Script): string;

/**
 * The bytes of a file as text: in `encoding`, or else in the one they seem to be written in. Throws
 * when they are no text, or none in that encoding.
 */
export function decode(bytes: Uint8Array | number[], encoding?: Encoding): Decoded;

/**
 * The events that `timeline` gives as the text of a file that other programs read. What a format can't
 * say when it was, is left out: a calendar has exact days alone. Throws when there is no such format or
 * an option can't be used.
 */
export function exportTimeline(library: Library, format: ExportFormat, options?: ExportOptions): string;

/**
 * The events that `timeline` gives, laid out on a line: where each is drawn and in which lane, which lie
 * too close to be told apart, where the line is marked, and how many events begin in each stretch of it.
 * Throws when an option can't be used.
 */
export function layout(library: Library, options: LayoutOptions): TimelineLayout;

/**
 * Who and what the texts of a library name, the most often first. Throws when an option can't be used.
 */
export function names(library: Library, options?: NameOptions): Names;

/**
 * The forms of a word given by its dictionary form (of a verb, its stem), for each class that it is
 * of.
 */
export function paradigms(lemma: string): Paradigm[];

/**
 * The sentences (or documents) that answer a query, the best first. Any string is a query; one
 * without a word or a time finds nothing. Throws when an option can't be used.
 */
export function search(library: Library, query: string, options?: SearchOptions): SearchResult;

/**
 * What a query may go on with while it is typed, the best first: words and phrases of the library. Any
 * string is the beginning of a query. Throws when an option can't be used.
 */
export function suggest(library: Library, text: string, options?: SuggestOptions): Suggestion[];

/**
 * The dated events of a library, in order of time, and what the texts say of times that have no place on
 * a line. Throws when an option can't be used.
 */
export function timeline(library: Library, options?: TimelineOptions): Timeline;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;
