import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { kindOfCode } from "./code-kind.ts";
import { type CreditCodeNote, type CreditCodeRefusal, readCreditCode } from "./credit-code.ts";
import { readOrganisationCode } from "./organisation-code.ts";
import { readRegistrationNumber } from "./registration-number.ts";
import type { SubjectKind } from "./subject-view.ts";

export const codeScheme = z.enum(["uscc", "registration-number", "organisation-code"]);

/** A code under its scheme, cleaned and judged; `kind` is what the code itself says of its holder, null where it says nothing. */
export type SubjectCode = {
  readonly scheme: z.infer<typeof codeScheme>;
  readonly code: string;
  readonly standing: "valid" | "check-failed" | "unchecked";
  readonly kind: SubjectKind | null;
  readonly notes: readonly CreditCodeNote[];
};

export type SubjectCodeRefusal =
  | CreditCodeRefusal
  | Refusal<
      | "registration-number-empty"
      | "registration-number-wrong-form"
      | "organisation-code-empty"
      | "organisation-code-wrong-form"
    >;

/** Reads the code of a subject as written on a form. Nothing is guessed; a failing check is noted for a person. */
export function readSubjectCode(scheme: z.infer<typeof codeScheme>, text: string): SubjectCode | SubjectCodeRefusal {
  switch (scheme) {
    case "uscc": {
      const code = readCreditCode(text);
      if (isRefusal(code)) return refuse(code.refused, code.details);
      const unknown = code.notes.includes("registrar-unknown");
      const kind = unknown ? null : kindOfCode(code.department, code.category);
      return { scheme, code: code.code, standing: code.standing, kind, notes: code.notes };
    }
    case "registration-number": {
      const number = readRegistrationNumber(text);
      if (isRefusal(number)) return refuse(number.refused, number.details);
      const standing = number.standing === "without-check" ? "unchecked" : number.standing;
      return { scheme, code: number.number, standing, kind: null, notes: [] };
    }
    case "organisation-code": {
      const code = readOrganisationCode(text);
      if (isRefusal(code)) return refuse(code.refused, code.details);
      return { scheme, code: code.code, standing: code.standing, kind: null, notes: [] };
    }
  }
}
