import type { SubjectKind } from "./subject-view.ts";

/** What a subject is by positions 1 and 2 of its code (GB 32100, table 1). */
export function kindOfCode(department: string, category: string): SubjectKind {
  const kinds: Readonly<Record<string, SubjectKind>> = {
    "11": "department",
    "12": "public-institution",
    "51": "social-organisation",
    "52": "social-organisation",
    "53": "social-organisation",
    "91": "enterprise",
    "92": "individual-business",
    "93": "enterprise",
  };
  return kinds[department + category] ?? "other-organisation";
}
