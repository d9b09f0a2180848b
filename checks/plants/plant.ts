export type Tool =
  | "types"
  | "cruise"
  | "blind-cruise"
  | "lint"
  | "typed-lint"
  | "house"
  | "unused"
  | "contract"
  | "format";

/** A violation laid into a copy of the tree, and the words in which its tool must complain of it, on one line with `at`. */
export type Plant = {
  readonly name: string;
  readonly tool: Tool;
  /** Files to write, by path; a text that begins with "+" is added to the end of a file that stands. */
  readonly files: Readonly<Record<string, string>>;
  readonly at: string;
  readonly says: RegExp;
};
