import type { FilingState } from "@xinheng/domain/archives/filings/filing.ts";
import type { FilingView } from "@xinheng/domain/archives/filings/filing-view.ts";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressOf } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { writtenBytes, writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

const tones: Record<FilingState, string> = { filed: "wait", accepted: "good", returned: "act", withdrawn: "" };

type Given = {
  readonly filing: FilingView;
  /** On the secretariat's desk: with the name of whoever it is about, and the way to the archive there. */
  readonly desk?: boolean;
  readonly children?: ReactNode;
};

/** A filing: what was stated, by which document, and what became of it. */
export function FilingItem({ filing, desk = false, children }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const archive = filing.person ? `/desk/practitioners/${filing.subjectId}` : `/desk/subjects/${filing.subjectId}`;
  return (
    <li className="sheet held">
      <div className="record-head">
        <h2>{nameIn(locale, filing.itemName, filing.itemNameEn)}</h2>
        <span className="tags">
          <span className={`tag ${tones[filing.state]}`}>{say(`filings.state.${filing.state}`)}</span>
        </span>
      </div>
      <dl className="facts dense pair">
        {desk && (
          <Fact name={say("filings.subject")} whole>
            <Link href={archive}>{filing.subjectName}</Link>
          </Fact>
        )}
        {filing.fields.map((field) => (
          <Fact key={field.code} name={nameIn(locale, field.name, field.nameEn)}>
            {field.value}
          </Fact>
        ))}
        <Fact name={say("filings.document")}>
          <Document filing={filing} />
        </Fact>
        <Fact name={say("filings.filed")}>
          {say("filings.by", { by: filing.filedBy, at: writtenInstant(filing.filedAt) })}
        </Fact>
        {filing.endedAt !== null && (
          <Fact name={say("filings.ended")}>
            {say("filings.by", { by: filing.endedBy, at: writtenInstant(filing.endedAt) })}
          </Fact>
        )}
        {filing.reason !== "" && (
          <Fact name={say("filings.reason")} whole>
            {filing.reason}
          </Fact>
        )}
        {filing.recordId !== null && (
          <Fact name={say("filings.record")}>
            <Link href={desk ? archive : `/desk/own?of=${filing.subjectId}#r-${filing.recordId}`}>
              {say("filings.record.open")}
            </Link>
          </Fact>
        )}
      </dl>
      {children}
    </li>
  );
}

function Document({ filing: { subjectId, id: filingId, document } }: { filing: FilingView }) {
  const say = useDeskSay();
  if (document === null) return say("filings.document.gone");
  const path = { subjectId, filingId };
  return (
    <>
      <a href={addressOf("/api/subjects/{subjectId}/filings/{filingId}/document", { path })} download>
        {document.name}
      </a>{" "}
      <span className="small">{writtenBytes(document.bytes)}</span>
    </>
  );
}
