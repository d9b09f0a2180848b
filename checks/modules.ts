/**
 * The modules of the house, left to right: a file imports its own module and those before it, in every workspace.
 * One list for the cruiser and the house check, so that a module cannot be in order for one and unknown to the other.
 */
export const modules: readonly string[] = [
  "access",
  "subjects",
  "catalogue",
  "governance",
  "archives",
  "evaluation",
  "norms",
  "discipline",
  "standing",
  "integrity",
  "services",
  "supervision",
  "exchange",
  "disclosure",
];
