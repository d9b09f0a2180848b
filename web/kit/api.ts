import type { paths } from "../api.gen.ts";
import { unreachable } from "../words/unreachable.ts";

export type Sentence = { readonly zh: string; readonly en: string };

export type InvalidField = {
  readonly at: string;
  readonly says: string;
  readonly code?: string;
  readonly detail?: Sentence;
};

/** A refusal as the server writes it (application/problem+json): the sentence says what to do. */
export type Problem = {
  readonly code: string;
  readonly status: number;
  readonly detail: Sentence;
  readonly requestId?: string;
  /** What the sentence was filled with: days, counts, ids. */
  readonly details?: Readonly<Record<string, string | number>>;
  /** Where a form breaks rules; `detail` where the rule has a sentence of its own. */
  readonly invalid?: readonly InvalidField[];
};

export type Answer<Reply> =
  | { readonly ok: true; readonly value: Reply }
  | { readonly ok: false; readonly problem: Problem };

type Path = keyof paths;
export type Method = "get" | "post" | "put" | "delete";
/** The methods that a path has; the contract marks the others `never`. */
export type MethodOf<P extends Path> = { [M in Method]: [Operation<P, M>] extends [object] ? M : never }[Method];
export type PathOf<M extends Method> = { [P in Path]: M extends MethodOf<P> ? P : never }[Path];
type Operation<P extends Path, M extends Method> = Exclude<paths[P][M], undefined>;

export type Reply<P extends Path, M extends Method> =
  Operation<P, M> extends {
    responses: { 200: { content: { "application/json": infer Json } } };
  }
    ? Json
    : never;

type Part<Of, Name extends string> = Of extends { parameters: { [K in Name]?: infer Held } }
  ? Exclude<Held, undefined>
  : never;
type Body<Of> = Of extends { requestBody: { content: { "application/json": infer Json } } } ? Json : never;
/** A part without which the request cannot be made must be given. */
type Where<Name extends string, Held> = [Held] extends [never]
  ? unknown
  : Record<string, never> extends Held
    ? { readonly [K in Name]?: Held }
    : { readonly [K in Name]: Held };

/** What a request is given: its path's ids, its query, its body, each only where the contract has it. */
export type Given<P extends Path, M extends Method> = Where<"path", Part<Operation<P, M>, "path">> &
  Where<"query", Part<Operation<P, M>, "query">> &
  Where<"body", Body<Operation<P, M>>>;

type Loose = { readonly path?: object; readonly query?: object; readonly body?: unknown };

/** Asks one operation of the contract. Never throws: a network that is away is a problem too. */
export async function ask<P extends Path, M extends Method>(
  method: M,
  path: P,
  given: Given<P, M>,
): Promise<Answer<Reply<P, M>>> {
  const loose = given as Loose;
  try {
    const response = await fetch(addressOf(path, loose), {
      method: method.toUpperCase(),
      credentials: "same-origin",
      ...(loose.body === undefined
        ? {}
        : { body: JSON.stringify(loose.body), headers: { "content-type": "application/json" } }),
    });
    return answerOf<Reply<P, M>>(response.ok, await response.json());
  } catch {
    return { ok: false, problem: unreachable };
  }
}

/** The address of an operation with its ids and query filled in; for links to files as well. */
export function addressOf(path: Path, { path: ids = {}, query = {} }: Loose): string {
  const filled = Object.entries(ids).reduce<string>(
    (address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined || value === null || value === "" ? [] : [[name, String(value)]],
    ),
  ).toString();
  return asked === "" ? filled : `${filled}?${asked}`;
}

/** The contract promises the reply's shape; a proxy's error page has none and becomes a problem. */
export function answerOf<Json>(ok: boolean, body: unknown): Answer<Json> {
  if (ok) return { ok: true, value: body as Json };
  return { ok: false, problem: isProblem(body) ? body : unreachable };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body;
}
