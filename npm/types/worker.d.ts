/** The engine in a worker: the same as in "jylnama", but every answer is a promise and the page never waits. */

import type {
    Analysis,
    DocumentInfo,
    ExportFormat,
    ExportOptions,
    LayoutOptions,
    Paradigm,
    Repair,
    RepairOptions,
    Script,
    SearchOptions,
    SearchResult,
    Sentence,
    SuggestOptions,
    Suggestion,
    Timeline,
    TimelineLayout,
    TimelineOptions,
} from "./index.js";

/** A text, or the bytes or the file of one. */
export interface Input {
    /** A name that stays the same; the title when left out. */
    id?: string;
    title: string;
    text?: string;
    bytes?: Uint8Array;
    /** Read when its turn comes. */
    file?: Blob;
}

/** How far something is: documents and bytes, done and in all. */
export interface Progress {
    documents: number;
    ofDocuments: number;
    bytes: number;
    ofBytes: number;
    /** What is being read. */
    title?: string;
}

export interface How {
    /** Is told how far it is. */
    progress?: (at: Progress) => void;
    /** Ends it; what was added so far stays. */
    signal?: AbortSignal;
}

export interface Built {
    documents: DocumentInfo[];
    /** The texts that could not be read, each with the code of an error. */
    failures: { title: string; code: string }[];
    /** Whether any was read, and the library is now this one. */
    taken: boolean;
    /** How many were not tried, because it was ended. */
    left: number;
}

/** An event has its first twenty mentions alone. */
export interface LimitedTimeline extends Timeline {
    /** How much is undated in all; `undated` has as many as `limit` says. */
    undatedTotal: number;
}

/** A layout that draws no more events than its `limit`. */
export interface LimitedLayout extends Omit<TimelineLayout, "clusters"> {
    clusters: { x: number; count: number; ids: string[] }[];
}

/**
 * One library in a worker. What fails rejects with an `Error` that has a stable `code`.
 */
export interface Engine {
    /** Makes a library of texts and takes it in place of the one before, if any of them is a text. */
    build(inputs: Input[], how?: How): Promise<Built>;
    /** Takes a saved library in place of the one before; gives its documents. */
    open(input: Input, how?: How): Promise<DocumentInfo[]>;
    save(): Promise<Uint8Array>;
    documents(): Promise<DocumentInfo[]>;
    /** Takes a text out; gives the documents that are left. */
    remove(id: string): Promise<DocumentInfo[]>;
    text(id: string): Promise<string>;
    sentences(id: string, from?: number, to?: number): Promise<Sentence[]>;
    repairs(id: string, from?: number, to?: number, options?: RepairOptions): Promise<Repair[]>;
    /** Says when a text was written, or, left out, that the text itself says it. */
    setWritten(id: string, written?: string): Promise<DocumentInfo[]>;
    /** `null` when a newer query has taken its place. */
    search(query: string, options?: SearchOptions): Promise<SearchResult | null>;
    /** `null` when a newer text has taken its place. */
    suggest(text: string, options?: SuggestOptions): Promise<Suggestion[] | null>;
    timeline(options?: TimelineOptions): Promise<LimitedTimeline>;
    /** `null` when a newer question has taken its place. */
    layout(options: LayoutOptions): Promise<LimitedLayout | null>;
    exportTimeline(format: ExportFormat, options?: ExportOptions): Promise<string>;
    analyze(word: string): Promise<Analysis[]>;
    paradigms(lemma: string): Promise<Paradigm[]>;
    /** The parts of a text in another script. */
    convert(parts: string[], script: Script): Promise<string[]>;
    /** The text that bytes are, whatever its encoding. */
    decode(bytes: Uint8Array): Promise<string>;
    /** Ends the worker; what is asked later is never answered. */
    end(): void;
}

/** An engine in a worker of its own or, where none starts, in this thread. Only in browsers. */
export function createEngine(): Engine;
