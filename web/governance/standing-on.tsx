import { Link } from "wouter";
import { useDeskSay } from "../words/use-desk-say.ts";

type Named = { readonly number: string; readonly meetingId: string; readonly decidedOn: string };

/** The resolution something stands on, with the way to its meeting. */
export function StandingOn({ resolution }: { resolution: Named | null }) {
  const say = useDeskSay();
  if (resolution === null) return say("resolution.notYet");
  return (
    <>
      <Link href={`/desk/meetings/${resolution.meetingId}`}>{resolution.number}</Link> {resolution.decidedOn}
    </>
  );
}

type Source = {
  readonly document: string;
  readonly article: string | null;
  readonly mark: "verified" | "seen-once" | "unverified";
  readonly note: string | null;
};

/** Where a rule comes from and how sure that is. */
export function RuleNote({ source }: { source: Source }) {
  const say = useDeskSay();
  return (
    <p className="small">
      {say("ruleNote", { document: `${source.document}${source.article ?? ""}`, mark: say(`mark.${source.mark}`) })}
      {source.note === null ? "" : ` ${source.note}`}
    </p>
  );
}
