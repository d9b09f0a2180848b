import type { DocumentSeals } from "@xinheng/domain/access/seals/seal-view.ts";
import { addressOf } from "../../kit/api.ts";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ChoiceField, TextField } from "../asked-field.tsx";
import { ExtractOpening } from "../extract-opening.tsx";
import { OpenedForm } from "../opened-form.tsx";

/** One document and its seals: what was applied, what waits, how it is proved, and the request for another. */
export function DocumentPage({ params: { id } }: { params: { id: string } }) {
  const say = useDeskSay();
  const asked = useAnswer("/api/documents/{documentId}/seals", { path: { documentId: id } });
  return (
    <Answered asked={asked}>
      {(paper) => (
        <>
          <PageHead title={`${say("desk.documentSeals")} ${paper.number}`} />
          <p className="note calm">{say("seals.lead")}</p>
          <section className="sheet" aria-label={paper.title}>
            <h2>{paper.title}</h2>
            {paper.asksPurpose ? <ExtractOpening id={id} number={paper.number} /> : <Files id={id} paper={paper} />}
            <Seals paper={paper} />
            {paper.can.includes("request-seal") && paper.choices.length > 0 && (
              <RequestForm id={id} choices={paper.choices} />
            )}
          </section>
        </>
      )}
    </Answered>
  );
}

function Files({ id, paper }: { id: string; paper: DocumentSeals }) {
  const say = useDeskSay();
  const forms = paper.sealed === null ? (["pdf"] as const) : (["pdf", "sealed"] as const);
  return (
    <p className="actions">
      {forms.map((form) => (
        <a
          key={form}
          className="button quiet"
          download
          href={addressOf("/api/documents/{documentId}/file", { path: { documentId: id }, query: { form } })}
        >
          {say(`documents.${form}`)}
        </a>
      ))}
    </p>
  );
}

function Seals({ paper: { seals, sealed, sha256, takesSeal } }: { paper: DocumentSeals }) {
  const say = useDeskSay();
  return (
    <>
      {!takesSeal && <p className="note">{say("docSeals.noPlace")}</p>}
      {takesSeal && seals.length === 0 && <p className="empty">{say("docSeals.none")}</p>}
      <ul>
        {seals.map(({ name, state, at }) => (
          <li key={`${name} ${at}`}>{say(`docSeals.${state}`, { name, at: writtenInstant(at) })}</li>
        ))}
      </ul>
      <p className="small hash">{say("docSeals.original", { sha256 })}</p>
      {sealed !== null && (
        <>
          <p className="small hash">{say("docSeals.sealed", { sha256: sealed.sha256 })}</p>
          <p className="small">{say("docSeals.begins")}</p>
        </>
      )}
    </>
  );
}

function RequestForm({ id, choices }: { id: string; choices: DocumentSeals["choices"] }) {
  const say = useDeskSay();
  const request = useDeed("post", "/api/documents/{documentId}/seal-requests");
  return (
    <OpenedForm<{ sealId: string; reason: string }>
      opens={say("docSeals.request.open")}
      about={say("docSeals.request.about")}
      does={say("docSeals.request.do")}
      primary
      deed={request}
      send={(body) => request.send({ path: { documentId: id }, body })}
    >
      <ChoiceField
        name="sealId"
        label={say("docSeals.request.seal")}
        options={choices.map((seal) => ({ value: seal.id, label: seal.name }))}
      />
      <TextField name="reason" label={say("docSeals.request.reason")} most={300} />
    </OpenedForm>
  );
}
