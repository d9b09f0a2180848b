/**
 * A foreseen no, as a value. The code has a status, a sentence in Chinese and English and a heading in docs/refusals.md;
 * `details` fills the placeholders of the sentence: `{row}`, `{longest}`. Personal data never goes into details.
 */
export type Refusal<Code extends string = string> = {
  readonly refused: Code;
  readonly details: Readonly<Record<string, string | number>>;
  /** Where a form breaks several rules at once: each of them with its place in what was sent. */
  readonly faults?: readonly Fault[];
};

/** One broken rule of many: `at` is the path in the body, as in `fields.CF_WSH`; "" is the whole. */
export type Fault = {
  readonly at: string;
  readonly code: string;
  readonly details: Refusal["details"];
  /** Its sentence, where it has one of its own: a fault of a pack file is told as at start. */
  readonly says?: { readonly zh: string; readonly en: string };
};

/** What a module's `refusals.ts` says of each of its codes. `mend` tells how to put it right. */
export type RefusalTable = Readonly<
  Record<
    string,
    {
      readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 503;
      readonly zh: string;
      readonly en: string;
    }
  >
>;

export function refuse<const Code extends string>(refused: Code, details: Refusal["details"] = {}): Refusal<Code> {
  return { refused, details };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer && "details" in answer;
}

/** Fills `{name}` in a sentence; a placeholder without a value stays visible, so that a test finds it. */
export function fillSentence(sentence: string, details: Refusal["details"]): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}
