import { useDeskSay } from "../../words/use-desk-say.ts";

/** A filter as it was printed on the file, in the words of the file. */
export function PrintedFilter({ printed }: { printed: Readonly<Record<string, string>> }) {
  const say = useDeskSay();
  const parts = Object.entries(printed).map(([name, value]) => say("printed.part", { name, value }));
  return parts.length === 0 ? say("export.everything") : parts.join(say("printed.between"));
}
