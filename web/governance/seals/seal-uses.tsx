import type { SealUseView } from "@xinheng/domain/access/seals/seal-view.ts";
import { useState } from "react";
import { officeOrCode } from "../../access/office-name.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { SealedDocument } from "./sealed-document.tsx";

const tones = { waiting: "wait", applied: "good", declined: "" } as const;

/** The register of uses: every request, what became of it, and the hash before and after. */
export function SealUses() {
  const say = useDeskSay();
  const [before, setBefore] = useState<string | null>(null);
  const asked = useAnswer("/api/seal-uses", { query: before === null ? {} : { before } });
  return (
    <section className="sheet">
      <h2>{say("seals.uses")}</h2>
      <Answered asked={asked}>
        {({ uses, next }) => (
          <>
            <DenseTable
              rows={uses}
              keyOf={({ id }) => id}
              label={say("seals.uses")}
              empty={say("seals.uses.none")}
              columns={[
                { title: say("sealUse.document"), cell: (use) => <Paper use={use} /> },
                { title: say("sealUse.seal"), cell: ({ seal }) => seal },
                { title: say("sealUse.asked"), cell: ({ asked: part }) => <Asked part={part} /> },
                {
                  title: say("state"),
                  cell: ({ state }) => <span className={`tag ${tones[state]}`}>{say(`sealUse.state.${state}`)}</span>,
                },
                { title: say("sealUse.done"), cell: (use) => <Done use={use} /> },
              ]}
            />
            <MoreButton next={next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Paper({ use: { document } }: { use: SealUseView }) {
  return (
    <>
      <b>{document.number}</b>
      <div>
        <SealedDocument document={document} />
      </div>
    </>
  );
}

function Asked({ part }: { part: SealUseView["asked"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const who = { name: part.name, office: officeOrCode(part.office, locale), at: writtenInstant(part.at) };
  return (
    <>
      {part.reason}
      <div className="small">{say("sealUse.by", who)}</div>
    </>
  );
}

function Done({ use: { applied, declined } }: { use: SealUseView }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (declined !== null)
    return say("sealUse.declined", {
      ...{ name: declined.name, at: writtenInstant(declined.at), reason: declined.reason },
    });
  if (applied === null) return null;
  const who = { name: applied.name, office: officeOrCode(applied.office, locale), at: writtenInstant(applied.at) };
  return (
    <>
      {say("sealUse.by", who)}
      <details>
        <summary className="small">{say("sealUse.hashes")}</summary>
        <p className="small hash">{say("sealUse.frozen", { sha256: applied.frozenSha256 })}</p>
        <p className="small hash">{say("sealUse.sealed", { sha256: applied.sealedSha256 })}</p>
      </details>
    </>
  );
}
