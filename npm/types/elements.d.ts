/** Importing "jylnama/elements" gives the custom elements their names; on a server it does nothing. */

import type { DocumentInfo } from "./index.js";

/** What the reader looks at; what it does not say is empty. */
export interface View {
    q: string;
    /** The document that is searched alone. */
    only: string;
    from: string;
    to: string;
    precision: string;
    events: string;
    document: string;
    /** Counted from 1. */
    sentence: string;
    event: string;
    mode: string;
    script: string;
    language: string;
    theme: string;
    tab: string;
}

/** `<jylnama-library>`. Each attribute is a property; docs/elements.md says what they mean. */
export interface JylnamaLibrary extends HTMLElement {
    src: string;
    language: string;
    query: string;
    document: string;
    period: string;
    theme: string;
    layout: string;
    loading: string;
    address: string;
    get view(): View;
    set view(change: Partial<View>);
    readonly documents: DocumentInfo[];
    reload(): Promise<void>;
}

declare global {
    interface HTMLElementTagNameMap {
        "jylnama-library": JylnamaLibrary;
    }
    interface HTMLElementEventMap {
        "jylnama-ready": CustomEvent<{ documents: DocumentInfo[] }>;
        "jylnama-view": CustomEvent<{ view: View }>;
        "jylnama-error": CustomEvent<{ code: string; title: string; message: string }>;
    }
}
