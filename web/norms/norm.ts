import type { Reply } from "../kit/api.ts";

export type Norm = Reply<"/api/norms/{normId}", "get">;
export type NormSummary = Reply<"/api/norms", "get">["rows"][number];
export type Clause = Norm["clauses"][number];
export type Passage = NonNullable<Norm["gate"]>["passages"][number];
export type Question = NonNullable<Norm["gate"]>["questions"][number];
export type Opinion = Reply<"/api/norms/{normId}/opinions", "get">["rows"][number];
export type Letter = Reply<"/api/norms/{normId}/letters", "get">["rows"][number];

/** What a page of one norm is given. */
export type OfNorm = { readonly norm: Norm };
