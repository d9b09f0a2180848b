import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { DocumentView } from "@xinheng/domain/document-view.ts";
import { useState } from "react";
import { DocumentSealsLink } from "../../access/document-seals-link.tsx";
import { officeOrCode } from "../../access/office-name.ts";
import { ExtractOpening } from "../../governance/extract-opening.tsx";
import { addressOf } from "../../kit/api.ts";
import { useDictionary, useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ExtractForm } from "./extract-form.tsx";

/** Official documents about a subject that this office may read, and the form that makes another. */
export function DocumentsList({ archive, purpose }: { archive: ArchiveView; purpose: string | null }) {
  const say = useDeskSay();
  const subjectId = archive.subject.id;
  const [before, setBefore] = useState<string | null>(null);
  const documents = useAnswer("/api/subjects/{subjectId}/documents", {
    path: { subjectId },
    query: { limit: 10, ...(before === null ? {} : { before }) },
  });
  const mayIssue = archive.can.includes("issue-archive-extract");
  return (
    <section className="sheet" aria-label={say("documents.title")}>
      <h2>{say("documents.title")}</h2>
      {mayIssue && <ExtractForm archive={archive} purpose={purpose} />}
      <Answered asked={documents}>
        {(value) => (
          <>
            {value.documents.length === 0 && <p className="small">{say("documents.none")}</p>}
            <ul className="documents">
              {value.documents.map((document) => (
                <Document key={document.id} document={document} />
              ))}
            </ul>
            <MoreButton next={value.next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Document({ document }: { document: DocumentView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const words = useDictionary();
  const { number, missing, corrects, correctedBy, voided, kept, withdrawn } = document;
  return (
    <li>
      <h3>{number}</h3>
      <span className="tags">
        <span className="tag">{words[`documents.kind.${document.kind}`] ?? document.kind}</span>
        {voided !== null && <span className="tag wait">{say("documents.voided", { reason: voided })}</span>}
        {correctedBy !== null && (
          <span className="tag wait">{say("documents.correctedBy", { number: correctedBy.number })}</span>
        )}
        {corrects !== null && <span className="tag">{say("documents.corrects", { number: corrects.number })}</span>}
      </span>
      <p>{document.title}</p>
      <p className="small">
        {say("documents.issued", { on: document.issuedOn })} {officeOrCode(document.madeByOffice, locale)}
      </p>
      {missing.length > 0 && <p className="note">{say("documents.missing", { signs: missing.join(" ") })}</p>}
      {kept && !withdrawn ? (
        <DocumentFiles document={document} />
      ) : (
        <p className="note">{say(kept ? "documents.withdrawn" : "documents.gone")}</p>
      )}
      <details>
        <summary className="small">{say("documents.proof")}</summary>
        <p className="small hash">{`${document.conformance}, SHA-256 ${document.sha256}`}</p>
        {document.sealedSha256 !== null && (
          <p className="small hash">{say("documents.sealedHash", { sha256: document.sealedSha256 })}</p>
        )}
        <p className="small">{say("documents.template", { template: document.template })}</p>
      </details>
    </li>
  );
}

/** The kept PDF, the one that carries seals, and the text to be edited, named for people who cannot see which document they belong to. */
function DocumentFiles({ document: { id, number, sealedSha256, asksPurpose } }: { document: DocumentView }) {
  const say = useDeskSay();
  if (asksPurpose) return <ExtractOpening id={id} number={number} />;
  const forms = (["pdf", "sealed", "docx"] as const).filter((form) => form !== "sealed" || sealedSha256 !== null);
  return (
    <p className="actions">
      {forms.map((form) => (
        <a
          key={form}
          className="button quiet"
          download
          aria-label={`${say(`documents.${form}`)} ${number}`}
          href={addressOf("/api/documents/{documentId}/file", { path: { documentId: id }, query: { form } })}
        >
          {say(`documents.${form}`)}
        </a>
      ))}
      <DocumentSealsLink id={id} number={number} />
    </p>
  );
}
