import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import type { Refusal } from "@xinheng/domain/refusal.ts";
import type { ReadTx, Tx } from "./database.ts";
import type { StoredFile } from "./file-store.ts";
import type { HandedOut } from "./handovers/handover-store.ts";
import type { House } from "./house.ts";
import type { JournalFacts } from "./journal-store.ts";
import type { Progress } from "./progress.ts";
import type { SlipMatter, UploadSlip } from "./slips/upload-slip-store.ts";

/** A file that an operation answers with instead of JSON. */
export type FileAnswer = { readonly name: string; readonly mediaType: string; readonly stream: Readable };

/** What every operation is given. `today` is the legal day in Asia/Shanghai of `now`. */
type GivenAlways<Params, Query> = {
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly house: House;
  readonly params: Params;
  readonly query: Query;
  readonly requestId: string;
};

/** A question as a visitor may ask it: no transaction, the visitor's role, nothing written. */
export type GivenVisitor<Params, Query> = GivenAlways<Params, Query> & { readonly tx: ReadTx };

/** A question inside an association: the app's role, the tenant set, nothing written. */
export type GivenReader<Params, Query> = GivenAlways<Params, Query> & { readonly tx: ReadTx };

/** A deed: one transaction, committed with its journal entry or not at all. */
export type GivenDeed<Params, Query, Body> = GivenAlways<Params, Query> & {
  readonly tx: Tx;
  readonly body: Body;
  readonly upload: StoredFile | null;
  /** The slip that was taken for the upload, of operations that ask for one. */
  readonly slip: UploadSlip | null;
  /** How often this key was tried within the operation's window, this time included (operations with `counts`). */
  readonly attempts: number;
  /** What only the HTTP side knows: how the request came, and the cookies it is to answer with. */
  readonly wire: Wire;
  readonly progress: Progress;
  /** What the database cannot take back, done when the deed is committed and not at all when it is not: bytes dropped, memory renewed. */
  readonly afterCommit: (does: AfterCommit) => void;
};

export type AfterCommit = () => void | Promise<void>;

export type Wire = {
  /** TLS, or loopback without a proxy: what must hold before a secret is taken (DESIGN, 6). */
  readonly secure: boolean;
  /** The connection comes from this very machine: where demonstration accounts answer. */
  readonly loopback: boolean;
  readonly agent: string;
  readonly origin: string;
  readonly setSession: (token: string | null, until: Date | null) => void;
};

type Shape = z.ZodType;
type Out<Schema extends Shape | undefined> = Schema extends Shape ? z.output<Schema> : Record<string, never>;

/** What an answer holds of whom, and by which of the asked parameters; nothing of a person stands in them. */
export type HandsOut = {
  readonly items: readonly HandedOut[];
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly purpose?: string;
};

/** An answer that holds records of subjects: given to a machine under a key, it is noted as handed out. */
type Handing<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined, R extends Shape> = {
  readonly handsOut?: (done: { params: Out<P>; query: Out<Q>; body: Out<B>; reply: z.input<R> }) => HandsOut;
};

type About<Code extends string> = {
  readonly name: OperationName;
  /** Under /api; `{subjectId}` names a parameter. */
  readonly path: `/${string}`;
  readonly says: { readonly zh: string; readonly en: string };
  readonly refuses: readonly Code[];
};

export type VisitorQuestion<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  R extends Shape,
  Code extends string,
> = About<Code> &
  Handing<P, Q, undefined, R> & {
    readonly kind: "visitor-question";
    readonly params?: P;
    readonly query?: Q;
    readonly reply: R;
    readonly run: (given: GivenVisitor<Out<P>, Out<Q>>) => Promise<z.input<R> | Refusal<NoInfer<Code>>>;
  };

export type Question<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  R extends Shape,
  Code extends string,
> = About<Code> &
  Handing<P, Q, undefined, R> & {
    readonly kind: "question";
    readonly params?: P;
    readonly query?: Q;
    /** A schema for JSON, or "file". */
    readonly reply: R | "file";
    readonly run: (given: GivenReader<Out<P>, Out<Q>>) => Promise<z.input<R> | FileAnswer | Refusal<NoInfer<Code>>>;
  };

export type Deed<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  R extends Shape,
  Code extends string,
> = About<Code> &
  Handing<P, Q, B, R> & {
    readonly kind: "deed";
    readonly method: "POST" | "PUT" | "DELETE";
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    readonly upload?: UploadAsked;
    readonly reply: R;
    /** What the journal keeps, by allow-list; "quiet" writes no entry at all (ballots, reports, receipts). */
    readonly journals: "quiet" | ((done: { params: Out<P>; query: Out<Q>; reply: z.input<R> }) => JournalFacts);
    /** Tries under this key are counted before the deed is judged, and survive its refusal. */
    readonly counts?: {
      readonly windowMinutes: number;
      readonly key: (given: { params: Out<P>; body: Out<B> }) => string;
    };
    /** Of what anybody may send without an account, so many from one address in so many minutes; more are refused before they are read. */
    readonly perAddress?: AddressLimit;
    readonly run: (given: GivenDeed<Out<P>, Out<Q>, Out<B>>) => Promise<z.input<R> | Refusal<NoInfer<Code>>>;
  };

export type UploadAsked = {
  readonly limitBytes: number;
  /**
   * Whoever brings it has no account but a slip, named in the query, which is taken before the file is read: one slip, one file,
   * no larger than it was announced.
   */
  readonly slipOf?: SlipMatter;
};

export type AddressLimit = { readonly most: number; readonly minutes: number };

/** An operation with its shapes forgotten: what the platform walks over. */
export type Operation = About<string> & {
  readonly kind: "visitor-question" | "question" | "deed";
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly params: Shape | undefined;
  readonly query: Shape | undefined;
  readonly body: Shape | undefined;
  readonly upload: UploadAsked | undefined;
  readonly reply: Shape | "file";
  readonly journals: "quiet" | ((done: { params: never; query: never; reply: never }) => JournalFacts);
  readonly counts:
    | { readonly windowMinutes: number; readonly key: (given: { params: never; body: never }) => string }
    | undefined;
  readonly perAddress: AddressLimit | undefined;
  readonly handsOut: ((done: never) => HandsOut) | undefined;
  readonly run: (given: never) => Promise<unknown>;
};

/** Something anyone may ask; answered over the visitor's role. */
export function visitorQuestion<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  R extends Shape = Shape,
  const Code extends string = never,
>(parts: Omit<VisitorQuestion<P, Q, R, Code>, "kind">): Operation {
  const { params, query, handsOut } = parts;
  return { ...nothing, params, query, handsOut, ...parts, kind: "visitor-question", method: "GET" };
}

/** Something asked inside an association (or the house). */
export function question<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  R extends Shape = Shape,
  const Code extends string = never,
>(parts: Omit<Question<P, Q, R, Code>, "kind">): Operation {
  const { params, query, handsOut } = parts;
  return { ...nothing, params, query, handsOut, ...parts, kind: "question", method: "GET" };
}

/** Something done: one request, one transaction, one journal entry. A refusal missing from `refuses` does not compile. */
export function deed<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  R extends Shape = Shape,
  const Code extends string = never,
>(parts: Omit<Deed<P, Q, B, R, Code>, "kind">): Operation {
  return {
    ...nothing,
    params: parts.params,
    query: parts.query,
    body: parts.body,
    upload: parts.upload,
    counts: parts.counts,
    perAddress: parts.perAddress,
    handsOut: parts.handsOut,
    ...parts,
    kind: "deed",
  };
}

const nothing = {
  params: undefined,
  query: undefined,
  body: undefined,
  upload: undefined,
  counts: undefined,
  perAddress: undefined,
  handsOut: undefined,
  journals: "quiet",
} as const;
