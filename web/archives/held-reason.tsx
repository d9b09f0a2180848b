import type { WaitingRecord } from "@xinheng/domain/archives/waiting-record.ts";
import { Link } from "wouter";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useDictionary, useLocale } from "../kit/locale.tsx";
import { type DeskSay, useDeskSay } from "../words/use-desk-say.ts";

const reasons = ["code-check-failed", "name-differs", "sensitive-text", "branch-in-text"] as const;

/** Why a record is held, in a few words; a reason we have no words for yet is still said to need a person. */
export function heldTitle(held: string, say: DeskSay): string {
  const known = reasons.find((reason) => reason === held);
  return say(known === undefined ? "held.why.other" : `held.why.${known}`);
}

/** What a person has to compare before a record is let out. */
export function HeldReason({ row }: { row: WaitingRecord }) {
  if (row.code !== null) return <FailingCode code={row.code} />;
  if (row.knownNames.length > 0) return <DifferingName row={row} />;
  if (row.sensitive.length > 0) return <SensitiveText row={row} />;
  if (row.branch !== null) return <NamedBranch row={row} branch={row.branch} />;
  return null;
}

function FailingCode({ code: { printed, rightCheck } }: { code: NonNullable<WaitingRecord["code"]> }) {
  const say = useDeskSay();
  return (
    <div className="why">
      <dl className="facts dense">
        <Fact name={say("held.code.printed")}>
          <span className="code">
            {printed.slice(0, -1)}
            <mark>{printed.slice(-1)}</mark>
          </span>
        </Fact>
        <Fact name={say("held.code.right")}>
          <span className="code">{rightCheck}</span>
        </Fact>
      </dl>
      <p>{say("held.code.says", { printed: printed.slice(-1), right: rightCheck })}</p>
    </div>
  );
}

function DifferingName({ row }: { row: WaitingRecord }) {
  const say = useDeskSay();
  return (
    <div className="why">
      <dl className="facts dense">
        <Fact name={say("held.printedName")}>
          <mark>{row.printedName}</mark>
        </Fact>
        <Fact name={say("held.name.known")}>
          <ul className="rows names">
            {row.knownNames.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Fact>
      </dl>
      <p>{say("held.name.says")}</p>
    </div>
  );
}

function NamedBranch({ row, branch }: { row: WaitingRecord; branch: string }) {
  const say = useDeskSay();
  return (
    <div className="why">
      <dl className="facts dense">
        <Fact name={say("held.printedName")}>{row.printedName}</Fact>
        <Fact name={say("held.branch.named")}>
          <mark>{branch}</mark>
        </Fact>
      </dl>
      <p>{say("held.branch.says")}</p>
    </div>
  );
}

function SensitiveText({ row }: { row: WaitingRecord }) {
  const say = useDeskSay();
  const locale = useLocale();
  const words = useDictionary();
  return (
    <div className="why">
      <dl className="facts dense">
        <Fact name={say("held.text.where")}>
          {row.sensitive.map(({ field, fieldEn, kinds }) => (
            <div key={field}>
              {nameIn(locale, field, fieldEn)}{" "}
              <span className="small">{kinds.map((kind) => words[`sensitive.${kind}`] ?? kind).join(", ")}</span>
            </div>
          ))}
        </Fact>
      </dl>
      <p>
        {say("held.text.says")} <Link href={`/desk/subjects/${row.subjectId}`}>{say("held.open")}</Link>
      </p>
    </div>
  );
}
